using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>The master ends frameworks' streams.</summary>
internal sealed class DisconnectFrameworks : FrameworkAction
{
    public override ActionInfo Info { get; } = new(
        "frameworks disconnect",
        "disconnect (FIN)",
        "The event stream ends in good order; the failover timeout begins to run.")
    {
        Targets = TargetKind.Framework,
        Key = 'd',
    };

    public override string? Refuse(Framework target, ActionContext context) =>
        RefuseUnlessConnected(target);

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        foreach (var framework in targets)
        {
            context.Step.Frameworks.CutOff(framework);
        }

        return $"{Count(targets)} disconnected";
    }
}
