namespace MesosMock.Console.Screen;

/// <summary>How many colours a terminal shows.</summary>
internal enum ColorDepth
{
    Mono,
    Ansi16,
    Indexed256,
    TrueColor,
}
