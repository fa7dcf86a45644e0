using MesosMock.Console.Keys;
using MesosMock.Console.Screen;

namespace MesosMock.Console.Shell;

/// <summary>Notes in boxes that go away by themselves.</summary>
internal static class NoteBoxes
{
    private const int ColumnsMax = 60;
    private const int Rows = 3;

    // On a small terminal more than one would hide too much.
    private const int HeightForAll = 20;

    /// <summary>Draws the newest notes at the lower right; a click takes the action back.
    /// </summary>
    public static void Draw(Canvas canvas, ConsoleContext context, Rectangle area)
    {
        var oldest = area.Height < HeightForAll ? context.Toasts.Count - 1 : 0;
        var bottom = area.Bottom;
        for (var i = context.Toasts.Count - 1; i >= oldest && i >= 0; i--)
        {
            if (bottom - Rows < area.Y)
            {
                return;
            }

            var toast = context.Toasts[i];
            var text = TextReducer.Measure(toast.Text, canvas.IsAscii);
            var width = Math.Min(Math.Min(text, ColumnsMax) + 4, area.Width - 2);
            var box = new Rectangle(area.Right - width - 1, bottom - Rows, width, Rows);
            canvas.Fill(box);
            canvas.Frame(box, "", "", hasFocus: false);
            _ = canvas.TextMiddle(
                box.X + 2, box.Y + 1, toast.Text, toast.Tone, width - 4, RowLook.Normal);
            canvas.Clicks.Add(box, toast.Text.Contains(" · u ") ? KeyStroke.Of('u') : null);
            bottom -= Rows;
        }
    }
}
