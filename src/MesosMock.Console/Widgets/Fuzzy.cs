namespace MesosMock.Console.Widgets;

/// <summary>How well a few letters name something.</summary>
internal static class Fuzzy
{
    private const int Exact = 10_000;
    private const int Prefix = 5_000;
    private const int WordStart = 80;
    private const int InRow = 40;

    /// <summary>Rates a name; the best is the exact one, then the one that begins so.</summary>
    /// <returns>0 when the letters do not occur in this order.</returns>
    public static int Score(string letters, string name)
    {
        if (letters.Length == 0)
        {
            return 1;
        }

        if (name.StartsWith(letters, StringComparison.OrdinalIgnoreCase))
        {
            return (name.Length == letters.Length ? Exact : Prefix) - name.Length;
        }

        var (score, place, last) = (1_000 - name.Length, 0, -2);
        foreach (var letter in letters)
        {
            if (letter == ' ')
            {
                continue;
            }

            var found = Find(name, letter, place);
            if (found < 0)
            {
                return 0;
            }

            score += found == last + 1 ? InRow : IsStart(name, found) ? WordStart : -found + place;
            (last, place) = (found, found + 1);
        }

        return Math.Max(1, score);
    }

    /// <summary>The next place of a letter; the beginning of a word is taken first.</summary>
    private static int Find(string name, char letter, int from)
    {
        var first = -1;
        for (var i = from; i < name.Length; i++)
        {
            if (char.ToLowerInvariant(name[i]) == char.ToLowerInvariant(letter))
            {
                if (i == from || IsStart(name, i))
                {
                    return i;
                }

                first = first < 0 ? i : first;
            }
        }

        return first;
    }

    private static bool IsStart(string name, int place) =>
        place == 0 || !char.IsLetterOrDigit(name[place - 1]);
}
