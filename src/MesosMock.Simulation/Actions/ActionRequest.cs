using System.Text;

namespace MesosMock.Simulation.Actions;

/// <summary>Puts an action that came in parts into one line.</summary>
public static class ActionRequest
{
    /// <summary>Makes a line.</summary>
    /// <param name="action">A whole line, or noun and verb.</param>
    /// <param name="targets">Selectors with spaces between; null for none.</param>
    /// <param name="parameters">Parameters by name.</param>
    /// <returns>The line.</returns>
    public static string ToLine(
        string action,
        string? targets,
        IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var line = new StringBuilder(action);
        if (targets is not null)
        {
            line.Append(' ').Append(targets);
        }

        foreach (var (name, value) in parameters)
        {
            line.Append(' ').Append(name).Append('=').Append(ActionLexer.Quote(value));
        }

        return line.ToString();
    }

    /// <summary>Makes a line of words that a shell has cut already.</summary>
    /// <param name="words">The words; a single one may be a whole line.</param>
    /// <returns>The line.</returns>
    public static string ToLine(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Count == 1 ? words[0] : string.Join(' ', words.Select(Protect));
    }

    /// <summary>
    /// A word with a space gets its quotes back, unless parentheses hold it together; of
    /// <c>--name=value</c> only the value does.
    /// </summary>
    private static string Protect(string word)
    {
        var special = word.AsSpan().IndexOfAny(" (\"\t");
        if (special < 0 || word[special] is '(' or '"')
        {
            return word.Length == 0 ? "\"\"" : word;
        }

        var equals = word.AsSpan(0, special).IndexOf('=');
        return equals < 0
            ? ActionLexer.Quote(word)
            : word[..(equals + 1)] + ActionLexer.Quote(word[(equals + 1)..]);
    }
}
