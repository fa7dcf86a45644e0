using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Widgets;

/// <summary>Shows which part of a long list is on the screen.</summary>
internal static class Scrollbar
{
    /// <summary>Draws the bar; nothing when all is shown.</summary>
    public static void Draw(Canvas canvas, Rectangle area, int top, int count)
    {
        if (count <= area.Height || area.Height < 2)
        {
            return;
        }

        var length = Math.Max(1, area.Height * area.Height / count);
        var start = (int)((long)top * (area.Height - length) / Math.Max(1, count - area.Height));
        for (var i = 0; i < area.Height; i++)
        {
            var isPart = i >= start && i < start + length;
            canvas.Put(area.X, area.Y + i, isPart ? '█' : '░', Tone.Border);
        }
    }
}
