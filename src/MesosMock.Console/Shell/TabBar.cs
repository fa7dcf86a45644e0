using MesosMock.Console.Keys;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>The line with the names of the panes, as long as there is room for them.</summary>
internal static class TabBar
{
    // As short as that the names still tell the panes apart.
    private const int LettersFew = 3;
    private const int LettersMin = 2;

    /// <summary>Draws the tabs; a click opens the pane.</summary>
    public static void Draw(Canvas canvas, PaneDeck deck, int y)
    {
        var letters = LettersFor(deck.Panes, canvas.Bounds.Width, out var isWide);
        var x = 0;
        for (var i = 0; i < deck.Panes.Count; i++)
        {
            var pane = deck.Panes[i];
            var isShown = pane == deck.Focused;
            var isAfter = !isWide && i > 0 && deck.Panes[i - 1] == deck.Focused;
            canvas.Put(x, y, isShown ? '[' : isAfter ? ']' : ' ', Tone.Key);
            var title = pane.Title.AsSpan(0, Math.Min(letters, pane.Title.Length));
            var line = canvas.Line.Clear().Add(Tone.Key, "").Add(pane.Number)
                .Add(isWide ? " " : "").Add(isShown ? Tone.Title : Tone.Dim, title)
                .Add(Tone.Key, isShown ? "]" : isWide ? " " : "");
            var width = canvas.Text(x + 1, y, line) + 1;
            canvas.Clicks.Add(new(x, y, width, 1), KeyStroke.Of(pane.Number));

            // Without room the bracket that closes stands where the next one opens.
            x += isShown && !isWide ? width - 1 : width;
        }
    }

    /// <summary>How many letters of each name have room, and whether there is room between.
    /// </summary>
    private static int LettersFor(IReadOnlyList<IPane> panes, int width, out bool isWide)
    {
        var (all, longest) = (0, 0);
        for (var i = 0; i < panes.Count; i++)
        {
            all += panes[i].Title.Length;
            longest = Math.Max(longest, panes[i].Title.Length);
        }

        isWide = all + (4 * panes.Count) <= width;
        return all + (2 * panes.Count) < width ? longest
            : ((LettersFew + 2) * panes.Count) < width ? LettersFew : LettersMin;
    }
}
