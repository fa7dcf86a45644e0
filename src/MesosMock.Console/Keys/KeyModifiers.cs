namespace MesosMock.Console.Keys;

/// <summary>The keys held down with another one. The values are those of xterm, less one.</summary>
[Flags]
internal enum KeyModifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Control = 4,
}
