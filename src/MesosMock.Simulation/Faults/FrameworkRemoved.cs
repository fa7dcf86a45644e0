namespace MesosMock.Simulation.Faults;

/// <summary>The master removes a framework, as when its failover timeout ran out.</summary>
internal sealed class FrameworkRemoved : Fault, IActiveFault
{
    public static FaultDefinition Definition { get; } = new()
    {
        Id = "framework.removed",
        Rank = 6,
        Title = "The framework's id is worth nothing any more",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "The stream ends and the tasks are killed, as when the failover timeout ran out. A "
            + "SUBSCRIBE with the old id is answered with 200 and ERROR 'Framework has been "
            + "removed'.",
        Must = "Stop retrying with the dead id, tell the operator, or subscribe anew without an "
            + "id.",
        Heals = "Nothing is undone: a removed framework stays removed.",
        Evidence = ["d2iq-archive/marathon#1316", "mesos/chronos#344"],
        Create = _ => new FrameworkRemoved(),
    };

    public bool CanAct(in FaultSubject target) => true;

    public void Act(in FaultSubject target) =>
        Step.Frameworks.Remove(target.Framework!); // the target's kind
}
