namespace MesosMock.Simulation.Words;

/// <summary>Finds the name that somebody most likely meant.</summary>
public static class NearestName
{
    /// <summary>Finds the nearest name.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="known">What could be meant.</param>
    /// <returns>The nearest name, or null when none is near.</returns>
    public static string? Find(string given, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        string? nearest = null;
        var least = TooFar(given);
        foreach (var name in known)
        {
            var distance = Distance(given, name);
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    /// <summary>Finds the nearest names, the nearest first.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="known">What could be meant.</param>
    /// <param name="countMax">How many at most.</param>
    /// <returns>Names that are near, or that begin with what was written; else none.</returns>
    public static IReadOnlyList<string> FindAll(
        string given, IEnumerable<string> known, int countMax = 3)
    {
        ArgumentNullException.ThrowIfNull(known);
        var tooFar = TooFar(given);
        return
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Distance: DistanceOrPrefix(given, name)))
                .Where(one => one.Distance < tooFar)
                .OrderBy(one => one.Distance)
                .Take(countMax)
                .Select(one => one.Name),
        ];
    }

    /// <summary>The end of a message that suggests a name.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="known">What could be meant.</param>
    /// <returns><c>; did you mean "X"?</c>, or empty when no name is near.</returns>
    public static string Suggest(string given, IEnumerable<string> known) =>
        Find(given, known) is { } name ? $"; did you mean \"{name}\"?" : "";

    // Any letter is one step from any other: that is no likeness.
    private static int TooFar(string given) =>
        given.TrimStart('-').Length < 2 ? 1 : Math.Max(1, given.Length / 3) + 1;

    private static int DistanceOrPrefix(string given, string name) =>
        given.Length > 0 && name.StartsWith(given, StringComparison.OrdinalIgnoreCase)
            ? 0
            : Distance(given, name);

    /// <summary>
    /// Letters to insert, remove, replace, or swap with their neighbour; upper and lower case
    /// count as the same letter.
    /// </summary>
    private static int Distance(string one, string two)
    {
        var (first, second) = (one.ToLowerInvariant(), two.ToLowerInvariant());
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
        {
            for (var j = 0; j <= second.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Next(rows, first, second, i, j);
            }
        }

        return rows[first.Length, second.Length];
    }

    private static int Next(int[,] rows, string first, string second, int i, int j)
    {
        var cost = first[i - 1] == second[j - 1] ? 0 : 1;
        var removed = 1 + Math.Min(rows[i - 1, j], rows[i, j - 1]);
        var least = Math.Min(rows[i - 1, j - 1] + cost, removed);
        var isSwap = i > 1 && j > 1
            && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
        return isSwap ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
