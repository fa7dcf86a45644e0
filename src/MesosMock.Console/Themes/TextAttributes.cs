namespace MesosMock.Console.Themes;

/// <summary>What a style does besides colour.</summary>
[Flags]
internal enum TextAttributes
{
    None = 0,
    Bold = 1,
    Dim = 2,
    Italic = 4,
    Underline = 8,
    Reverse = 16,
}
