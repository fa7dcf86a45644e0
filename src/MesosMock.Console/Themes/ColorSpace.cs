namespace MesosMock.Console.Themes;

/// <summary>Translates colours into what fewer colours can show, and compares them.</summary>
internal static class ColorSpace
{
    // The usual values of the 16; what a terminal really shows is its user's choice.
    private static readonly int[] Ansi =
    [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ];

    private static readonly int[] Levels = [0, 95, 135, 175, 215, 255];

    /// <summary>The nearest of the 240 fixed indexed colours, as an index.</summary>
    public static int ToIndexed256(ThemeColor color)
    {
        if (color.Kind != ThemeColorKind.Rgb)
        {
            return color.Red;
        }

        var (red, green, blue) = (NearestLevel(color.Red), NearestLevel(color.Green),
            NearestLevel(color.Blue));
        var cube = 16 + (36 * red) + (6 * green) + blue;
        var average = (color.Red + color.Green + color.Blue) / 3;
        var gray = Math.Clamp((average - 3) / 10, 0, 23);
        var grayLevel = 8 + (10 * gray);
        var cubeDistance = Distance(color, Levels[red], Levels[green], Levels[blue]);
        return Distance(color, grayLevel, grayLevel, grayLevel) < cubeDistance
            ? 232 + gray
            : cube;
    }

    /// <summary>The nearest of the 16 colours, as an index.</summary>
    public static int ToAnsi16(ThemeColor color)
    {
        if (color.Kind == ThemeColorKind.Indexed && color.Red < 16)
        {
            return color.Red;
        }

        var (red, green, blue) = ToRgb(color);
        var exact = new ThemeColor(ThemeColorKind.Rgb, (byte)red, (byte)green, (byte)blue);
        var (nearest, least) = (0, int.MaxValue);
        for (var i = 0; i < Ansi.Length; i++)
        {
            var distance = Distance(exact, Ansi[i] >> 16, (Ansi[i] >> 8) & 255, Ansi[i] & 255);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    /// <summary>The contrast of two colours after WCAG 2: 1 for none, 21 for black on white.
    /// </summary>
    public static double Contrast(ThemeColor one, ThemeColor two)
    {
        var (first, second) = (Luminance(one), Luminance(two));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static (int Red, int Green, int Blue) ToRgb(ThemeColor color)
    {
        if (color.Kind == ThemeColorKind.Rgb)
        {
            return (color.Red, color.Green, color.Blue);
        }

        var index = color.Red;
        if (index < 16)
        {
            return (Ansi[index] >> 16, (Ansi[index] >> 8) & 255, Ansi[index] & 255);
        }

        if (index >= 232)
        {
            var gray = 8 + (10 * (index - 232));
            return (gray, gray, gray);
        }

        var cube = index - 16;
        return (Levels[cube / 36], Levels[cube / 6 % 6], Levels[cube % 6]);
    }

    private static int NearestLevel(int value)
    {
        return value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40;
    }

    private static int Distance(ThemeColor color, int red, int green, int blue)
    {
        var (r, g, b) = (color.Red - red, color.Green - green, color.Blue - blue);
        return (r * r) + (g * g) + (b * b);
    }

    private static double Luminance(ThemeColor color)
    {
        var (red, green, blue) = ToRgb(color);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
