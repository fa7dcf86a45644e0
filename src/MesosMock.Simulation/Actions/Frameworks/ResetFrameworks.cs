using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>Frameworks' connections break.</summary>
internal sealed class ResetFrameworks : FrameworkAction
{
    public override ActionInfo Info { get; } = new(
        "frameworks reset",
        "reset (RST)",
        "The event stream's connection is reset; the failover timeout begins to run.")
    {
        Targets = TargetKind.Framework,
        Key = 'r',
    };

    public override string? Refuse(Framework target, ActionContext context) =>
        RefuseUnlessConnected(target);

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        foreach (var framework in targets)
        {
            context.Step.Frameworks.Cut(framework, StreamCut.Rst);
        }

        return $"{Count(targets)} reset";
    }
}
