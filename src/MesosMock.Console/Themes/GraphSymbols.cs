namespace MesosMock.Console.Themes;

/// <summary>What graphs are drawn with.</summary>
internal enum GraphSymbols
{
    Braille,
    Block,
    Ascii,
}
