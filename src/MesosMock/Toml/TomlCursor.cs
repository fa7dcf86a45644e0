namespace MesosMock.Toml;

/// <summary>A place in the text that is being read.</summary>
/// <param name="text">The whole document.</param>
internal sealed class TomlCursor(string text)
{
    /// <summary>What stands for the end of the text; a real NUL is refused beforehand.</summary>
    public const char End = '\0';

    /// <summary>The whole document.</summary>
    public string Text { get; } = text;

    /// <summary>Offset of the next character.</summary>
    public int Offset { get; private set; }

    /// <summary>Whether the whole text is read.</summary>
    public bool IsAtEnd => Offset >= Text.Length;

    /// <summary>The next character, or <see cref="End"/>.</summary>
    public char Current => Peek(0);

    /// <summary>A character further on, or <see cref="End"/>.</summary>
    /// <param name="ahead">0 for the next one.</param>
    /// <returns>The character.</returns>
    public char Peek(int ahead)
    {
        return Offset + ahead < Text.Length ? Text[Offset + ahead] : End;
    }

    /// <summary>Goes on.</summary>
    /// <param name="count">Characters to skip.</param>
    public void Advance(int count = 1)
    {
        Offset += count;
    }

    /// <summary>Whether <paramref name="expected"/> comes next; does not go on.</summary>
    /// <param name="expected">The characters.</param>
    /// <returns>Whether they come next.</returns>
    public bool IsNext(string expected)
    {
        return string.CompareOrdinal(Text, Offset, expected, 0, expected.Length) == 0;
    }

    /// <summary>Skips <paramref name="expected"/> if it comes next.</summary>
    /// <param name="expected">The character.</param>
    /// <returns>Whether it was there.</returns>
    public bool TrySkip(char expected)
    {
        if (IsAtEnd || Current != expected)
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Skips spaces and tabs.</summary>
    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
        {
            Advance();
        }
    }

    /// <summary>Skips one line end if it comes next.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TrySkipNewline()
    {
        if (Current == '\n')
        {
            Advance();
            return true;
        }

        if (Current == '\r' && Peek(1) == '\n')
        {
            Advance(2);
            return true;
        }

        return false;
    }

    /// <summary>Skips a comment, up to the end of its line, if one comes next.</summary>
    public void SkipComment()
    {
        if (Current != '#')
        {
            return;
        }

        while (!IsAtEnd && Current is not '\n' && !IsNext("\r\n"))
        {
            if (IsControl(Current))
            {
                throw Error($"{Describe(Current)} is not allowed in a comment");
            }

            Advance();
        }
    }

    /// <summary>Skips blanks, comments and line ends.</summary>
    public void SkipBlankLines()
    {
        do
        {
            SkipBlanks();
            SkipComment();
        }
        while (TrySkipNewline());
    }

    /// <summary>The error that <paramref name="message"/> is wrong here.</summary>
    /// <param name="message">What is wrong.</param>
    /// <returns>The exception to throw.</returns>
    public TomlSyntaxException Error(string message)
    {
        return Error(message, Offset);
    }

    /// <summary>The error that <paramref name="message"/> is wrong.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="offset">Where.</param>
    /// <returns>The exception to throw.</returns>
    public TomlSyntaxException Error(string message, int offset)
    {
        return new(message, TomlLines.PositionOf(Text, offset));
    }

    /// <summary>The next character in words, for messages.</summary>
    /// <returns>For example <c>"x"</c> or <c>the end of the line</c>.</returns>
    public string DescribeCurrent()
    {
        return IsAtEnd ? "the end of the file" : Describe(Current);
    }

    /// <summary>Whether a character is a control character that strings and comments refuse.
    /// </summary>
    /// <param name="character">The character.</param>
    /// <returns>True for all but tab.</returns>
    public static bool IsControl(char character)
    {
        return character is < ' ' and not '\t' or '\x7f';
    }

    private static string Describe(char character)
    {
        return character switch
        {
            '\n' => "the end of the line",
            '\r' => "a carriage return without a line feed",
            _ when IsControl(character) || char.IsSurrogate(character) =>
                $"the character U+{(int)character:X4}",
            _ => $"\"{character}\"",
        };
    }
}
