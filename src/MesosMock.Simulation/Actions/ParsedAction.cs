using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions;

/// <summary>A line that makes sense.</summary>
/// <param name="Action">What it asks for.</param>
/// <param name="Selectors">What it names, in its order.</param>
/// <param name="Mode">How many of the named are taken.</param>
/// <param name="Arguments">Its parameters by name, checked; defaults filled in.</param>
/// <param name="Pairs">What it says with keys of its own, in its order.</param>
internal sealed record ParsedAction(
    ClusterAction Action,
    IReadOnlyList<Selector> Selectors,
    TargetMode Mode,
    ActionArguments Arguments,
    IReadOnlyList<KeyValuePair<string, string>> Pairs);
