namespace MesosMock.Simulation.Faults;

/// <summary>Everything of one kind that a fault can act on, in the order of the books.</summary>
internal static class FaultTargets
{
    public static IEnumerable<FaultSubject> All(FaultTargetKind kind, Step step) => kind switch
    {
        FaultTargetKind.Agent => step.AgentTable.All.Select(FaultSubject.Of),
        FaultTargetKind.Task => step.FrameworkTable.Known
            .SelectMany(framework => framework.Tasks).Select(FaultSubject.Of),
        FaultTargetKind.Offer => step.FrameworkTable.Known
            .SelectMany(framework => framework.Offers).Select(FaultSubject.Of),
        _ => step.FrameworkTable.Known.Select(FaultSubject.Of),
    };
}
