using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A host comes back under a new agent id.</summary>
internal sealed class AgentReturnNewId(FaultValues values) : AgentFault
{
    private static readonly TypedParameter<DurationDistribution> ReturnAfter = Parameter.Duration(
        "return_after", "30s", "Time until the host is back.");

    private readonly DurationDistribution _returnAfter = values.Get(ReturnAfter);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "agent.return-new-id",
        Rank = 10,
        Title = "The same host comes back as another agent",
        Target = FaultTargetKind.Agent,
        ActsByItself = true,
        Does = "The agent's process ends, and its host registers anew without its work directory: "
            + "offers come from a new agent id, and the tasks of the old one are lost.",
        Must = "Tell agents apart by id and not by host, keep the tasks of the new id when the old "
            + "one is lost, and release the old placement.",
        Heals = "Hosts that are still away are back at once, under their old id.",
        Evidence = ["mesos/chronos#824", "HubSpot/Singularity#637"],
        Parameters = [ReturnAfter],
        Create = values => new AgentReturnNewId(values),
    };

    protected override void Trouble(Agent agent, in FaultSubject subject) =>
        Step.AgentTroubles.LoseId(agent, Draw(_returnAfter, "return_after", subject));
}
