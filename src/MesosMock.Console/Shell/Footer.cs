using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>The keys that mean something now, in the last line; a click presses them.</summary>
internal static class Footer
{
    private const int HelpColumns = 8;

    public static void Draw(Canvas canvas, ConsoleApp app, int y)
    {
        var width = canvas.Bounds.Width;
        if (app.Context.Overlay is { } overlay)
        {
            _ = Draw(canvas, overlay.Hints, 1, y, width);
            return;
        }

        var x = Draw(canvas, app.Deck.Focused.Hints, 1, y, width - HelpColumns);
        _ = Draw(canvas, GlobalHints.All, x, y, width - HelpColumns, "?");
        var help = canvas.Line.Clear().Add(Tone.Key, "?").Add(Tone.Text, " help");
        _ = canvas.Text(width - HelpColumns + 1, y, help);
        canvas.Clicks.Add(
            new(width - HelpColumns, y, HelpColumns, 1), MesosMock.Console.Keys.KeyStroke.Of('?'));
    }

    private static int Draw(
        Canvas canvas, IReadOnlyList<Hint> hints, int x, int y, int right, string except = "")
    {
        for (var i = 0; i < hints.Count; i++)
        {
            var hint = hints[i];
            if (hint.Word.Length == 0 || hint.Keys == except)
            {
                continue;
            }

            var columns = TextReducer.Measure(hint.Keys, canvas.IsAscii) + hint.Word.Length + 3;
            if (x + columns - 2 > right)
            {
                return right;
            }

            var line = canvas.Line.Clear().Add(Tone.Key, hint.Keys).Add(Tone.Text, " ")
                .Add(hint.Word);
            _ = canvas.Text(x, y, line);
            canvas.Clicks.Add(new(x, y, columns - 2, 1), hint.Stroke);
            x += columns;
        }

        return x;
    }
}
