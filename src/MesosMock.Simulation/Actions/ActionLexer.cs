using System.Buffers;
using System.Text;

namespace MesosMock.Simulation.Actions;

/// <summary>
/// Cuts a line into words. Quotes and parentheses hold a word together; quotes stay in it.
/// </summary>
internal static class ActionLexer
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\r\n\"()");

    /// <summary>Cuts a line; null if a quote or a parenthesis stays open.</summary>
    public static IReadOnlyList<string>? Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        var depth = 0;
        foreach (var letter in line)
        {
            if (char.IsWhiteSpace(letter) && !isQuoted && depth == 0)
            {
                Finish(word, words);
                continue;
            }

            word.Append(letter);
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted)
            {
                depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
            }
        }

        Finish(word, words);
        return isQuoted || depth > 0 ? null : words;
    }

    /// <summary>A word without the quotes around or in it; two quotes in quotes are one.</summary>
    public static string Unquote(string word)
    {
        if (!word.Contains('"', StringComparison.Ordinal))
        {
            return word;
        }

        var text = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != '"')
            {
                text.Append(word[i]);
            }
            else if (isQuoted && i + 1 < word.Length && word[i + 1] == '"')
            {
                text.Append(word[i++]);
            }
            else
            {
                isQuoted = !isQuoted;
            }
        }

        return text.ToString();
    }

    /// <summary>A text as one word of a line.</summary>
    public static string Quote(string text)
    {
        var isPlain = text.Length > 0
            && text.AsSpan().IndexOfAny(Special) < 0
            && text[0] != '-';
        return isPlain ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static void Finish(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
