namespace MesosMock.Console.Shell;

/// <summary>The last action, as the line above the footer shows it.</summary>
/// <param name="Line">As one would type it.</param>
/// <param name="Effect">What it did, or why it was not done.</param>
/// <param name="Undo">How it is taken back; empty when it cannot be.</param>
/// <param name="IsRefused">Whether it was not done.</param>
internal sealed record Echo(string Line, string Effect, string Undo, bool IsRefused);
