using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>A question before something is done: Enter or y does it.</summary>
internal sealed class ConfirmOverlay(string title, string detail, Action accept) : IOverlay
{
    private const int WidthMax = 72;

    /// <inheritdoc/>
    public IReadOnlyList<Hint> Hints { get; } =
        [new("Enter", "do it", "do it"), new("Esc", "cancel", "cancel")];

    /// <inheritdoc/>
    public void Draw(Canvas canvas, Rectangle area)
    {
        var box = area.Centered(WidthMax, 6);
        canvas.Fill(box);
        canvas.Frame(box, title, "", hasFocus: true);
        canvas.Clicks.Add(new(box.X, box.Bottom - 2, 16, 1), KeyStroke.Of('y'));
        canvas.Clicks.Add(new(box.X + 16, box.Bottom - 2, 18, 1), KeyStroke.Of('n'));
        var inner = box.Inner;
        _ = canvas.Text(inner.X + 1, inner.Y + 1, detail, Tone.Text, inner.Width - 2);
        var line = canvas.Line.Clear().Add(Tone.Key, "Enter y").Add(Tone.Text, " do it   ")
            .Add(Tone.Key, "Esc n").Add(Tone.Text, " leave it");
        _ = canvas.Text(inner.X + 1, inner.Bottom - 1, line, inner.Width - 2);
    }

    /// <inheritdoc/>
    public void Handle(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is(Key.Enter) || stroke.Is('y') || stroke.Is('Y'))
        {
            context.Close();
            accept();
        }
        else if (stroke.Is('n') || stroke.Is('q'))
        {
            context.Close();
        }
    }
}
