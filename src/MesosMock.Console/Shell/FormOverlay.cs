using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>A few fields to fill in; Enter sends them.</summary>
internal sealed class FormOverlay(
    string title, IReadOnlyList<FormField> fields, Action<IReadOnlyList<FormField>> send)
    : IOverlay
{
    private const int WidthMax = 76;
    private const int NameColumns = 16;

    private int _field;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
    [
        new("Enter", "send", "sends the form"), new("Tab", "next field", "goes to the next field"),
        new("Esc", "cancel", "closes the form"),
    ];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        var box = area.Centered(WidthMax, Math.Min(area.Height, fields.Count + 5));
        canvas.Fill(box);
        canvas.Frame(box, title, "", hasFocus: true);
        var inner = box.Inner;
        for (var i = 0; i < fields.Count && i < inner.Height - 2; i++)
        {
            var (y, hasFocus) = (inner.Y + i, i == _field);
            _ = canvas.Text(
                inner.X + 1, y, fields[i].Name, hasFocus ? Tone.Key : Tone.Text, NameColumns);
            var x = inner.X + 2 + NameColumns;
            fields[i].Input.Draw(canvas, x, y, Math.Max(1, inner.Right - x - 1), hasFocus);
        }

        if (_field < fields.Count)
        {
            _ = canvas.Text(
                inner.X + 1, inner.Bottom - 1, fields[_field].Help, Tone.Dim, inner.Width - 2);
        }
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is(Key.Enter))
        {
            context.Close();
            send(fields);
        }
        else if (stroke.Key is Key.Tab or Key.Down or Key.Up && fields.Count > 0)
        {
            var isBack = stroke.Key == Key.Up || stroke.Modifiers == KeyModifiers.Shift;
            _field = (_field + (isBack ? fields.Count - 1 : 1)) % fields.Count;
        }
        else if (_field < fields.Count)
        {
            _ = fields[_field].Input.Handle(stroke);
        }
    }

    /// <inheritdoc/>
    public void Paste(string text)
    {
        if (_field < fields.Count)
        {
            fields[_field].Input.Insert(text);
        }
    }
}
