using System.Text;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Walks over a JSON text with one character of push-back, counting lines. Where exactly it
/// stands after a failure decides which words Mesos quotes, so it behaves as the input of
/// picojson 1.3.0 does: a character that was read and pushed back counts as passed.
/// </summary>
internal ref struct TextCursor(ReadOnlySpan<byte> text)
{
    /// <summary>What <see cref="Next"/> gives at the end.</summary>
    public const int End = -1;

    private readonly ReadOnlySpan<byte> text = text;
    private int last = End;
    private bool isPushedBack;

    /// <summary>How many bytes were passed.</summary>
    public int Position { get; private set; }

    /// <summary>The current line, from 1.</summary>
    public int Line { get; private set; } = 1;

    public int Next()
    {
        if (isPushedBack)
        {
            isPushedBack = false;
            return last;
        }

        if (Position == text.Length)
        {
            last = End;
            return End;
        }

        if (last == '\n')
        {
            Line++;
        }

        last = text[Position++];
        return last;
    }

    public void PushBack() => isPushedBack = last != End;

    public void SkipBlanks()
    {
        int character;
        do
        {
            character = Next();
        }
        while (character is ' ' or '\t' or '\n' or '\r');
        PushBack();
    }

    /// <summary>Passes blanks and then the character, if it is the next one.</summary>
    public bool Expect(char expected)
    {
        SkipBlanks();
        if (Next() == expected)
        {
            return true;
        }

        PushBack();
        return false;
    }

    /// <summary>Passes the word as far as it matches.</summary>
    public bool Match(ReadOnlySpan<byte> word)
    {
        foreach (var character in word)
        {
            if (Next() != character)
            {
                PushBack();
                return false;
            }
        }

        return true;
    }

    /// <summary>What is left of the current line, without control characters.</summary>
    public string RestOfLine()
    {
        var rest = new List<byte>();
        for (var character = Next(); character is not (End or '\n'); character = Next())
        {
            if (character >= ' ')
            {
                rest.Add((byte)character);
            }
        }

        return Encoding.UTF8.GetString([.. rest]);
    }
}
