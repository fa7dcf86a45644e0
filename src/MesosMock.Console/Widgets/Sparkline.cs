using System.Text;
using MesosMock.Console.Screen;
using MesosMock.Console.Themes;

namespace MesosMock.Console.Widgets;

/// <summary>A history in one line: the newest value at the right.</summary>
internal static class Sparkline
{
    private const string Blocks = " ▁▂▃▄▅▆▇█";

    // Dots of the left and of the right half of a cell, from none to four.
    private static readonly int[] Left = [0, 0x40, 0x44, 0x46, 0x47];
    private static readonly int[] Right = [0, 0x80, 0xA0, 0xB0, 0xB8];

    public static void Draw(Canvas canvas, int x, int y, int width, History history)
    {
        var max = Math.Max(history.Max, 1e-9);
        var isBraille = canvas.Palette.Theme.Symbols == GraphSymbols.Braille;
        for (var i = 0; i < width; i++)
        {
            var steps = width - 1 - i;
            var share = history.Back(isBraille ? 2 * steps : steps) / max;
            var style = canvas.Palette.Gradient(share);
            if (isBraille)
            {
                var older = history.Back((2 * steps) + 1) / max;
                var dots = Left[Level(older, 4)] | Right[Level(share, 4)];
                canvas.Put(x + i, y, dots == 0 ? new Rune(' ') : new Rune(0x2800 + dots), style);
            }
            else
            {
                canvas.Put(x + i, y, new Rune(Blocks[Level(share, 8)]), style);
            }
        }
    }

    /// <summary>What is there at all shows at least one dot.</summary>
    private static int Level(double share, int levels) =>
        share <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(share * levels), 1, levels);
}
