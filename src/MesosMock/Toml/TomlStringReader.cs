using System.Text;

namespace MesosMock.Toml;

/// <summary>Reads the four notations of strings.</summary>
/// <param name="cursor">Stands at the opening quote.</param>
internal sealed class TomlStringReader(TomlCursor cursor)
{
    private const int MultiLineQuotes = 3;

    /// <summary>Reads a string of any notation.</summary>
    /// <returns>The text with its escapes resolved.</returns>
    public string Read()
    {
        var quote = cursor.Current;
        return cursor.IsNext(new string(quote, MultiLineQuotes))
            ? ReadMultiLine(quote)
            : ReadSingleLine();
    }

    /// <summary>Reads a string that may not span lines, as keys must be.</summary>
    /// <returns>The text with its escapes resolved.</returns>
    public string ReadSingleLine()
    {
        var start = cursor.Offset;
        var quote = cursor.Current;
        var text = new StringBuilder();
        cursor.Advance();
        while (!cursor.TrySkip(quote))
        {
            if (cursor.IsAtEnd || cursor.Current == '\n' || cursor.IsNext("\r\n"))
            {
                throw cursor.Error("the string is not closed on its line", start);
            }

            ReadCharacter(quote, text);
        }

        return text.ToString();
    }

    private string ReadMultiLine(char quote)
    {
        var start = cursor.Offset;
        var text = new StringBuilder();
        cursor.Advance(MultiLineQuotes);
        _ = cursor.TrySkipNewline();
        while (!TryClose(quote, text))
        {
            if (cursor.IsAtEnd)
            {
                throw cursor.Error("the string is not closed", start);
            }

            if (cursor.TrySkipNewline())
            {
                _ = text.Append('\n');
            }
            else if (!TrySkipFoldedLine(quote))
            {
                ReadCharacter(quote, text);
            }
        }

        return text.ToString();
    }

    /// <summary>Up to two quotes may stand right before the closing three.</summary>
    private bool TryClose(char quote, StringBuilder text)
    {
        var count = 0;
        while (count < MultiLineQuotes + 2 && cursor.Current == quote)
        {
            cursor.Advance();
            count++;
        }

        var isClosed = count >= MultiLineQuotes;
        _ = text.Append(quote, isClosed ? count - MultiLineQuotes : count);
        return isClosed;
    }

    /// <summary>A backslash at the end of a line swallows all white space that follows.</summary>
    private bool TrySkipFoldedLine(char quote)
    {
        if (quote != '"' || cursor.Current != '\\')
        {
            return false;
        }

        var ahead = 1;
        while (cursor.Peek(ahead) is ' ' or '\t')
        {
            ahead++;
        }

        if (cursor.Peek(ahead) != '\n'
            && (cursor.Peek(ahead) != '\r' || cursor.Peek(ahead + 1) != '\n'))
        {
            return false;
        }

        cursor.Advance(ahead);
        do
        {
            cursor.SkipBlanks();
        }
        while (cursor.TrySkipNewline());
        return true;
    }

    private void ReadCharacter(char quote, StringBuilder text)
    {
        var character = cursor.Current;
        if (quote == '"' && character == '\\')
        {
            ReadEscape(text);
            return;
        }

        if (TomlCursor.IsControl(character))
        {
            throw cursor.Error($"{cursor.DescribeCurrent()} is not allowed in a string");
        }

        _ = text.Append(character);
        cursor.Advance();
    }

    private void ReadEscape(StringBuilder text)
    {
        var letter = cursor.Peek(1);
        char? simple = letter switch
        {
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            '"' => '"',
            '\\' => '\\',
            _ => null,
        };

        if (simple is { } character)
        {
            _ = text.Append(character);
            cursor.Advance(2);
        }
        else if (letter is 'u' or 'U')
        {
            ReadUnicodeEscape(letter == 'u' ? 4 : 8, text);
        }
        else
        {
            throw cursor.Error(
                "the escape is not one of \\b \\t \\n \\f \\r \\\" \\\\ \\uXXXX \\UXXXXXXXX");
        }
    }

    private void ReadUnicodeEscape(int length, StringBuilder text)
    {
        uint code = 0;
        for (var i = 0; i < length; i++)
        {
            var digit = cursor.Peek(2 + i);
            if (!char.IsAsciiHexDigit(digit))
            {
                throw cursor.Error($"the escape needs {length} hexadecimal digits");
            }

            code = (code << 4) + (uint)Convert.ToInt32(digit.ToString(), 16);
        }

        if (!Rune.IsValid(code))
        {
            throw cursor.Error($"U+{code:X4} is not a Unicode scalar value");
        }

        _ = text.Append(new Rune(code).ToString());
        cursor.Advance(2 + length);
    }
}
