using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions;

/// <summary>Something that an action acted on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its full id.</param>
public readonly record struct TouchedTarget(TargetKind Kind, string Id);
