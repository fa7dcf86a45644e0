using MesosMock.Console.Themes;

namespace MesosMock.Console.Shell;

/// <summary>An entry of the log inside the console.</summary>
/// <param name="Time">Time of day.</param>
/// <param name="Tone">How bad it is.</param>
/// <param name="Text">One line.</param>
internal sealed record LogLine(TimeOnly Time, Tone Tone, string Text);
