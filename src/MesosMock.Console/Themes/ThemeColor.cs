using System.Globalization;

namespace MesosMock.Console.Themes;

/// <summary>A colour of a theme.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Red">Red; of an indexed colour the index.</param>
/// <param name="Green">Green.</param>
/// <param name="Blue">Blue.</param>
internal readonly record struct ThemeColor(
    ThemeColorKind Kind, byte Red = 0, byte Green = 0, byte Blue = 0)
{
    /// <summary>The names of the first 16 colours, in their order.</summary>
    public static readonly IReadOnlyList<string> AnsiNames =
    [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
        "bright-black", "bright-red", "bright-green", "bright-yellow",
        "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ];

    /// <summary>Reads <c>#rrggbb</c>, 0 to 255, a name of ANSI, or <c>default</c>.</summary>
    /// <returns>The colour, or null when the text names none.</returns>
    public static ThemeColor? Parse(string text)
    {
        if (text == "default")
        {
            return default(ThemeColor);
        }

        if (text.Length == 7 && text[0] == '#' && int.TryParse(
            text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out var rgb))
        {
            return new(ThemeColorKind.Rgb, (byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        }

        if (byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return new(ThemeColorKind.Indexed, index);
        }

        for (var i = 0; i < AnsiNames.Count; i++)
        {
            if (AnsiNames[i] == text)
            {
                return new(ThemeColorKind.Indexed, (byte)i);
            }
        }

        return null;
    }
}
