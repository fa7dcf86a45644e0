using System.Globalization;

namespace MesosMock.Simulation.Targets;

/// <summary>How many of the selected targets are taken: one, all, a count or a share.</summary>
/// <param name="Count">How many; null for all or a share.</param>
/// <param name="Percent">Which share, rounded up; null for all or a count.</param>
public readonly record struct TargetMode(int? Count, int? Percent)
{
    /// <summary>What the text form looks like, for messages.</summary>
    public const string Allowed = "one, all, a count such as 3, or a share such as 30%";

    /// <summary>Every selected target.</summary>
    public static TargetMode All => default;

    /// <summary>Any one of the selected targets.</summary>
    public static TargetMode One => new(1, null);

    /// <summary>Reads the text form.</summary>
    /// <param name="text"><c>one</c>, <c>all</c>, <c>3</c> or <c>30%</c>.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>Whether the text is a mode.</returns>
    public static bool TryParse(string text, out TargetMode mode)
    {
        mode = text == "one" ? One : All;
        if (text is "one" or "all")
        {
            return true;
        }

        var isShare = text.EndsWith('%');
        if (!int.TryParse(
                isShare ? text[..^1] : text,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number)
            || number == 0
            || (isShare && number > 100))
        {
            return false;
        }

        mode = isShare ? new(null, number) : new(number, null);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Percent is { } percent ? $"{percent}%" : Count is { } count ? $"{count}" : "all";

    /// <summary>
    /// Takes that many, drawn by lot, in the order in which they stood. Which ones follows from
    /// the targets and the occurrence alone.
    /// </summary>
    internal IReadOnlyList<T> Pick<T>(
        IReadOnlyList<T> targets, Func<T, string> idOf, Chance.Chance chance, long occurrence)
    {
        var wanted = Count ?? (Percent is { } percent
            ? (int)(((long)targets.Count * percent + 99) / 100)
            : targets.Count);
        if (wanted >= targets.Count)
        {
            return targets;
        }

        var drawn = targets.Index()
            .OrderBy(one =>
                chance.Bits("target", Chance.Chance.Subject(idOf(one.Item)), occurrence))
            .Take(wanted)
            .OrderBy(one => one.Index);
        return [.. drawn.Select(one => one.Item)];
    }
}
