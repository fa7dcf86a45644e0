using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Words;

namespace MesosMock.Server.Journal;

/// <summary>Which entries of the journal are wanted.</summary>
/// <param name="Kinds">Their kinds; empty for all.</param>
/// <param name="Match">What their line must hold or, with a star, look like; null for any.</param>
internal sealed record JournalQuery(IReadOnlySet<JournalKind> Kinds, string? Match)
{
    private readonly Glob? _glob =
        Match is not null && new Glob(Match) is { IsOpen: true } glob ? glob : null;

    /// <summary>Everything.</summary>
    public static JournalQuery All { get; } = new(new HashSet<JournalKind>(), null);

    public bool Matches(in JournalEntry entry)
    {
        if (Kinds.Count > 0 && !Kinds.Contains(entry.Kind))
        {
            return false;
        }

        return Match is null
            || (_glob is { } glob
                ? glob.Matches(entry.Text, ignoreCase: true)
                    || glob.Matches(entry.Subject, ignoreCase: true)
                : entry.Text.Contains(Match, StringComparison.OrdinalIgnoreCase));
    }
}
