using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Widgets;

/// <summary>A field of one line.</summary>
internal sealed class TextInput(string text = "")
{
    private const int LengthMax = 4096;

    private int _cursor = text.Length;
    private bool _isPreset;

    /// <summary>What stands in the field.</summary>
    public string Text { get; private set; } = text;

    /// <summary>
    /// A field with a proposal: what is typed first takes its place, unless a key went into it
    /// before.
    /// </summary>
    public static TextInput Preset(string proposal) => new(proposal) { _isPreset = true };

    /// <summary>Puts something else into the field.</summary>
    public void Set(string other) => (Text, _cursor, _isPreset) = (other, other.Length, false);

    /// <summary>Types a text.</summary>
    public void Insert(string piece)
    {
        if (_isPreset)
        {
            Set("");
        }

        var line = piece.ReplaceLineEndings(" ");
        if (Text.Length + line.Length <= LengthMax)
        {
            Text = Text.Insert(_cursor, line);
            _cursor += line.Length;
        }
    }

    /// <summary>Takes a key.</summary>
    /// <returns>Whether the key meant something to the field.</returns>
    public bool Handle(KeyStroke stroke)
    {
        if (stroke.Types(out var rune))
        {
            Insert(rune.ToString());
            return true;
        }

        var isHandled = Edit(stroke);
        _isPreset &= !isHandled;
        return isHandled;
    }

    /// <summary>Draws the field, and the cursor in it if it has the focus.</summary>
    public void Draw(Canvas canvas, int x, int y, int width, bool hasFocus)
    {
        var before = TextReducer.Measure(Text.AsSpan(0, _cursor), canvas.IsAscii);
        var start = 0;
        while (before >= width && start < _cursor)
        {
            start = After(start);
            before = TextReducer.Measure(Text.AsSpan(start, _cursor - start), canvas.IsAscii);
        }

        _ = canvas.Text(x, y, Text.AsSpan(start), Tone.Text, width);
        if (hasFocus)
        {
            canvas.Cells.Cursor = (Math.Min(x + before, canvas.Bounds.Width - 1), y);
        }
    }

    private bool Edit(KeyStroke stroke)
    {
        if (stroke.Key == Key.Text && stroke.Modifiers == KeyModifiers.Control)
        {
            return HandleChord((char)stroke.Rune.Value);
        }

        switch (stroke.Key)
        {
            case Key.Backspace when stroke.Modifiers != KeyModifiers.None:
                return Remove(WordStart(), _cursor);
            case Key.Backspace:
                return Remove(Before(_cursor), _cursor);
            case Key.Delete:
                return Remove(_cursor, After(_cursor));
            case Key.Left:
                _cursor = stroke.Modifiers == KeyModifiers.None ? Before(_cursor) : WordStart();
                return true;
            case Key.Right:
                _cursor = After(_cursor);
                return true;
            case Key.Home:
                _cursor = 0;
                return true;
            case Key.End:
                _cursor = Text.Length;
                return true;
            default:
                return false;
        }
    }

    private bool HandleChord(char letter)
    {
        switch (letter)
        {
            case 'u':
                return Remove(0, _cursor);
            case 'w':
                return Remove(WordStart(), _cursor);
            case 'e':
                _cursor = Text.Length;
                return true;
            default:
                return false;
        }
    }

    private bool Remove(int start, int end)
    {
        Text = Text.Remove(start, end - start);
        _cursor = start;
        return true;
    }

    private int Before(int place) => place == 0 ? 0
        : place > 1 && char.IsLowSurrogate(Text[place - 1]) ? place - 2 : place - 1;

    private int After(int place) => place == Text.Length ? place
        : place + 1 < Text.Length && char.IsHighSurrogate(Text[place]) ? place + 2 : place + 1;

    private int WordStart()
    {
        var place = _cursor;
        while (place > 0 && Text[place - 1] == ' ')
        {
            place--;
        }

        while (place > 0 && Text[place - 1] != ' ')
        {
            place--;
        }

        return place;
    }
}
