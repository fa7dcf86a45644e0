using MesosMock.Console.Keys;

namespace MesosMock.Console.Terminal;

/// <summary>One report of the terminal.</summary>
/// <param name="Kind">Which of the others is set.</param>
/// <param name="Stroke">A key.</param>
/// <param name="Mouse">A move of the mouse.</param>
/// <param name="Text">Pasted text, or a reply; else null.</param>
internal readonly record struct InputEvent(
    InputKind Kind, KeyStroke Stroke = default, MouseInput Mouse = default, string? Text = null);
