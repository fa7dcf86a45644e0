namespace MesosMock.Fuzz.Worlds;

/// <summary>The machine did what it must never do.</summary>
internal sealed class BrokenInvariantException(string message) : Exception(message);
