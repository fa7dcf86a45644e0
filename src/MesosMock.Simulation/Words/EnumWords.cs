using System.Text;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Words;

/// <summary>The wire names of an enum's values, to be written and to be read leniently.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private const int NearestMax = 3;

    private static readonly string Prefix = PrefixOf();

    private static readonly T[] Values = Enum.GetValues<T>();

    private static readonly Dictionary<T, string> Short =
        Values.Distinct().ToDictionary(value => value, Upper);

    private static readonly Dictionary<T, string> Long =
        Short.ToDictionary(pair => pair.Key, pair => Prefix + pair.Value);

    /// <summary>All names without their common beginning, in the order of their numbers.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Values.Distinct().Select(Upper)];

    /// <summary>The name as it is on the wire, such as <c>TASK_RUNNING</c>.</summary>
    public static string Name(T value) => Long.TryGetValue(value, out var name) ? name : $"{value}";

    /// <summary>The name without its beginning, such as <c>RUNNING</c>.</summary>
    public static string ShortName(T value) =>
        Short.TryGetValue(value, out var name) ? name : $"{value}";

    /// <summary>Reads a name, with or without its beginning, in letters of any case.</summary>
    /// <param name="text">For example <c>task_lost</c> or <c>LOST</c>.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is such a name.</returns>
    public static bool TryParse(string text, out T value)
    {
        foreach (var (known, name) in Long)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase)
                || Short[known].Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>
    /// What may be meant by a name that is none, with the beginning if it has one: names that are
    /// spelled alike, else those that have a word with it in common.
    /// </summary>
    public static IReadOnlyList<string> NearestTo(string text)
    {
        var hasPrefix = text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        var word = hasPrefix ? text[Prefix.Length..] : text;
        var near = NearestName.FindAll(word, All);
        if (near.Count == 0)
        {
            string[] parts = word.ToUpperInvariant().Split('_', '-', ' ');
            near =
            [
                .. All.Select(name => (Name: name, Common: name.Split('_').Count(parts.Contains)))
                    .Where(one => one.Common > 0)
                    .OrderByDescending(one => one.Common)
                    .Take(NearestMax)
                    .Select(one => one.Name),
            ];
        }

        return hasPrefix ? [.. near.Select(name => Prefix + name)] : near;
    }

    private static string PrefixOf() =>
        typeof(T) == typeof(TaskState) ? "TASK_"
        : typeof(T) == typeof(TaskStatusReason) ? "REASON_"
        : typeof(T) == typeof(TaskStatusSource) ? "SOURCE_"
        : "";

    private static string Upper(T value)
    {
        var name = new StringBuilder();
        foreach (var letter in $"{value}")
        {
            if (name.Length > 0 && char.IsUpper(letter))
            {
                name.Append('_');
            }

            name.Append(char.ToUpperInvariant(letter));
        }

        return name.ToString();
    }
}
