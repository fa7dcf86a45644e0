using MesosMock.Console.Screen;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>Draws ratios: what is set as a bar, and on it what was seen.</summary>
/// <param name="seen">How tasks ended.</param>
internal sealed class RatioBars(SeenEnds seen)
{
    /// <summary>Columns of the names.</summary>
    public const int NameColumns = 22;

    /// <summary>Columns of what is set.</summary>
    public const int SetColumns = 9;

    private const int SeenColumns = 8;
    private const int TimeColumns = 16;

    /// <summary>What says which ratios hold for a time.</summary>
    public ClusterView? View { get; set; }

    /// <summary>Draws a row.</summary>
    /// <param name="canvas">Takes the drawing.</param>
    /// <param name="inner">The pane without its frame, with the row of the screen.</param>
    /// <param name="row">Which ratio.</param>
    /// <param name="value">What it is set to.</param>
    /// <param name="isSelected">Whether it has the keys.</param>
    /// <returns>Where its bar is.</returns>
    public Rectangle Draw(
        Canvas canvas, Rectangle inner, RatioRow row, int value, bool isSelected)
    {
        var y = inner.Y;
        var look = isSelected ? RowLook.Selected : RowLook.Normal;
        canvas.Fill(inner with { Height = 1, Width = NameColumns + 2 }, Tone.Text, look);
        canvas.Put(inner.X, y, isSelected ? '▸' : ' ', Tone.Text, look);
        _ = canvas.Text(inner.X + 2, y, row.Name, Tone.Text, NameColumns, look);
        _ = canvas.Line.Clear().Add(value / (double)RatioRow.Percent, "0.00");
        canvas.TextRight(
            inner.Right - 2, y, canvas.Line.Span, isSelected ? Tone.Title : Tone.Text);
        var right = inner.Right - 2 - SetColumns;
        var isSeen = row.State is not null && seen.Total > 0;
        var share = row.State is { } end && isSeen ? seen.ShareOf(end) : 0;
        if (isSeen)
        {
            _ = canvas.Line.Clear().Add(share * 100, "0.00");
            canvas.TextRight(right, y, canvas.Line.Span, Tone.Dim);
        }

        right -= SeenColumns;
        if (View is { TemporaryRatios.Count: > 0 } view)
        {
            RatioTexts.DrawTime(canvas, view, right, y, row.Key);
            right -= TimeColumns;
        }

        var bar = new Rectangle(inner.X + NameColumns + 3, y, 0, 1);
        bar = bar with { Width = Math.Max(0, right - bar.X) };
        Bar.Draw(canvas, bar.X, y, bar.Width, (double)value / RatioRow.Whole,
            isSelected ? Tone.Accent : Tone.Graph);
        if (isSeen && bar.Width > 0)
        {
            canvas.Put(bar.X + (int)(share * (bar.Width - 1)), y, '┃', Tone.Title);
        }

        return bar;
    }
}
