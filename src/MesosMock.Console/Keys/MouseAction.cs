namespace MesosMock.Console.Keys;

/// <summary>What the mouse did.</summary>
internal enum MouseAction
{
    Press,
    Release,
    Drag,
    WheelUp,
    WheelDown,
}
