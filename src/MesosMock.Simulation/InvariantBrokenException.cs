namespace MesosMock.Simulation;

/// <summary>
/// The machine found itself in a state that its own rules exclude: a bug of ours.
/// </summary>
public sealed class InvariantBrokenException(string condition)
    : Exception($"This must be true and is not: {condition}");
