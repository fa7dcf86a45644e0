using System.Runtime.InteropServices;

namespace MesosMock.Console.Screen;

/// <summary>One place of the screen, in eight bytes, so that rows compare as numbers.</summary>
/// <param name="Glyph">A code point, or an entry of <see cref="GraphemeTable"/>.</param>
/// <param name="Style">An entry of <see cref="StyleTable"/>.</param>
/// <param name="Width">1, 2, or 0 for the second half of the cell before.</param>
[StructLayout(LayoutKind.Sequential, Pack = 2, Size = 8)]
internal readonly record struct Cell(int Glyph, ushort Style, ushort Width)
{
    /// <summary>A space.</summary>
    public static Cell Blank(ushort style) => new(' ', style, 1);
}
