using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>Frameworks are offered nothing.</summary>
internal sealed class StarveFrameworks : FrameworkAction
{
    private const string For = "for";

    public override ActionInfo Info { get; } = new(
        "frameworks no-offers",
        "no offers…",
        "The framework is offered nothing from now on; outstanding offers stay.")
    {
        Targets = TargetKind.Framework,
        Parameters = [new(For, ParameterType.Duration, "until it is offered again")],
        Undo = UndoKind.Exact,
        Key = 'o',
    };

    public override string? Refuse(Framework target, ActionContext context) =>
        target.IsStarved ? $"framework {Name(target)} is offered nothing already" : null;

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        var span = context.Arguments.OptionalDuration(For);
        foreach (var framework in targets)
        {
            var end = framework.Starvation = new StarvationEnd(framework);
            if (span is { } time)
            {
                context.Step.Timers.Set(end, context.Step.Now + time);
            }
        }

        return $"{Count(targets)} offered nothing"
            + (span is null ? "" : $" for {context.Arguments.Words(For)}");
    }

    protected override string UndoOf(IReadOnlyList<Framework> targets, ActionContext context) =>
        LineFor("frameworks heal", targets);

    private sealed class StarvationEnd(Framework framework) : Time.Timer
    {
        public override void Fire(Step step) => HealFrameworks.Feed(framework, step);
    }
}
