using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>A note that goes away by itself.</summary>
/// <param name="Text">One line.</param>
/// <param name="Tone">Good, or a complaint.</param>
/// <param name="Since">When it came, on the clock of the console.</param>
internal sealed record Toast(string Text, Tone Tone, long Since);
