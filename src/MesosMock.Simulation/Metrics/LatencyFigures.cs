namespace MesosMock.Simulation.Metrics;

/// <summary>Durations by size, at one moment.</summary>
/// <param name="Bounds">The upper ends of the ranges, in seconds.</param>
/// <param name="Counts">How many fell into each range, and above the last.</param>
/// <param name="SumSeconds">All of them together.</param>
public sealed record LatencyFigures(
    IReadOnlyList<double> Bounds, IReadOnlyList<long> Counts, double SumSeconds);
