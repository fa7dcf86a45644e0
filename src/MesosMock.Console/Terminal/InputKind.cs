namespace MesosMock.Console.Terminal;

/// <summary>What a terminal reports.</summary>
internal enum InputKind
{
    Key,
    Mouse,
    Paste,
    FocusIn,
    FocusOut,

    /// <summary>An answer to a question; the console asks none and drops it.</summary>
    Reply,
}
