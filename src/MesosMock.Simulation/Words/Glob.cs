namespace MesosMock.Simulation.Words;

/// <summary>
/// A pattern in which <c>*</c> stands for any letters and <c>?</c> for any one.
/// </summary>
/// <param name="Text">The pattern.</param>
public sealed record Glob(string Text)
{
    /// <summary>Whether it may match more than one text.</summary>
    public bool IsOpen { get; } = Text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Whether a text has this form.</summary>
    /// <param name="text">The text; null has none.</param>
    /// <param name="ignoreCase">Whether upper and lower case are the same letter.</param>
    public bool Matches(string? text, bool ignoreCase = false)
    {
        if (text is null)
        {
            return false;
        }

        return IsOpen
            ? Matches(Text, text, ignoreCase)
            : string.Equals(
                Text, text, ignoreCase ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>
    /// On a mismatch the last star takes one letter more: linear but for many stars.
    /// </summary>
    private static bool Matches(
        ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase)
    {
        var (at, star, resume) = (0, -1, 0);
        var i = 0;
        while (i < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, resume) = (at++, i);
            }
            else if (at < pattern.Length
                && (pattern[at] == '?' || Same(pattern[at], text[i], ignoreCase)))
            {
                at++;
                i++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                i = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].IndexOfAnyExcept('*') < 0;
    }

    private static bool Same(char one, char two, bool ignoreCase) =>
        one == two
        || (ignoreCase && char.ToLowerInvariant(one) == char.ToLowerInvariant(two));
}
