using System.Text;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Widgets;

/// <summary>A share as a bar, in steps of an eighth of a cell.</summary>
internal static class Bar
{
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    /// <summary>Draws a bar over the whole width; a share of 1 and above is full.</summary>
    public static void Draw(
        Canvas canvas, int x, int y, int width, double share, Tone tone, char empty = '·')
    {
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        for (var i = 0; i < width; i++)
        {
            var part = Math.Clamp(eighths - (8 * i), 0, 8);
            canvas.Put(x + i, y, part == 0 ? empty : Eighths[part], part == 0 ? Tone.Dim : tone);
        }
    }

    /// <summary>Draws parts of a whole one after the other.</summary>
    public static void DrawParts(
        Canvas canvas, int x, int y, int width, ReadOnlySpan<(long Count, Tone Tone)> parts)
    {
        long total = 0;
        foreach (var (count, _) in parts)
        {
            total += count;
        }

        long before = 0;
        foreach (var (count, tone) in parts)
        {
            var (start, end) = (before * width, (before + count) * width);
            before += count;
            for (var i = start / Math.Max(1, total); i < end / Math.Max(1, total); i++)
            {
                canvas.Put(x + (int)i, y, new Rune('█'), canvas.Palette[tone]);
            }
        }
    }
}
