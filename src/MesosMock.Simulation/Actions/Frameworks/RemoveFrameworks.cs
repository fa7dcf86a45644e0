using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>Frameworks are torn down.</summary>
internal sealed class RemoveFrameworks : FrameworkAction
{
    public override ActionInfo Info { get; } = new(
        "frameworks remove",
        "remove now",
        "As an operator's TEARDOWN: the stream ends, the tasks are killed, and the framework's id "
            + "is refused from then on.")
    {
        Targets = TargetKind.Framework,
        Danger = Danger.Final,
        Key = 'T',
    };

    public override string? Refuse(Framework target, ActionContext context) => null;

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        var tasks = Tasks(targets);
        foreach (var framework in targets)
        {
            context.Step.Frameworks.Remove(framework);
        }

        return $"{Count(targets)} removed; {tasks} killed";
    }
}
