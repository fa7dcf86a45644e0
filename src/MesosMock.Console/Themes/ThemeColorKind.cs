namespace MesosMock.Console.Themes;

/// <summary>How a colour is named.</summary>
internal enum ThemeColorKind
{
    /// <summary>Whatever the terminal has.</summary>
    Default,

    /// <summary>One of the 256 of the terminal's palette; the first 16 are the user's own.
    /// </summary>
    Indexed,

    /// <summary>Red, green and blue.</summary>
    Rgb,
}
