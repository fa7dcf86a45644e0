namespace MesosMock.Console.Keys;

/// <summary>A report of the mouse.</summary>
/// <param name="Action">What it did.</param>
/// <param name="Button">0 left, 1 middle, 2 right.</param>
/// <param name="X">Column, from 0.</param>
/// <param name="Y">Row, from 0.</param>
/// <param name="Modifiers">What was held.</param>
internal readonly record struct MouseInput(
    MouseAction Action, int Button, int X, int Y, KeyModifiers Modifiers);
