namespace MesosMock.Console.Keys;

/// <summary>The keys that are not text, and <see cref="Text"/> for all that are.</summary>
internal enum Key
{
    Text,
    Enter,
    Tab,
    Backspace,
    Escape,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Insert,
    Delete,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
}
