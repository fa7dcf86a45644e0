using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>Failover timeouts run out.</summary>
internal sealed class ExpireFrameworks : FrameworkAction
{
    public override ActionInfo Info { get; } = new(
        "frameworks expire",
        "expire failover",
        "The failover timeout runs out at once: the framework is removed, its tasks are killed, "
            + "and its id is refused from then on. A connected one is disconnected first.")
    {
        Targets = TargetKind.Framework,
        Danger = Danger.Final,
        Key = 'f',
    };

    public override string? Refuse(Framework target, ActionContext context) => null;

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        var tasks = Tasks(targets);
        foreach (var framework in targets)
        {
            if (framework.IsConnected)
            {
                context.Step.Frameworks.CutOff(framework);
            }

            context.Step.Frameworks.Remove(framework);
        }

        return $"{Count(targets)} expired; {tasks} killed";
    }
}
