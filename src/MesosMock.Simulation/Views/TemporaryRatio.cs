using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Views;

/// <summary>A ratio, delay or switch that goes back by itself.</summary>
/// <param name="Name">Its name in lines, such as <c>task_failed</c>.</param>
/// <param name="Lasting">What it goes back to.</param>
/// <param name="Until">When.</param>
public readonly record struct TemporaryRatio(string Name, RatioValue Lasting, Instant Until);
