using MesosMock.Simulation.Actions.Faults;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>What was done to frameworks ends.</summary>
internal sealed class HealFrameworks : FrameworkAction
{
    public override ActionInfo Info { get; } = new(
        "frameworks heal",
        "heal",
        "Whatever keeps offers, events or bytes from the framework ends: faults are healed that "
            + "concern no other framework.")
    {
        Targets = TargetKind.Framework,
        Danger = Danger.None,
        Key = 'h',
    };

    /// <summary>The framework is offered again from the next round on.</summary>
    public static void Feed(Framework framework, Step step)
    {
        if (framework.Starvation is { } end)
        {
            step.Timers.Cancel(end);
            framework.Starvation = null;
        }

        foreach (var subscription in framework.Roles)
        {
            step.Allocator.Reconsider(subscription);
        }
    }

    public override string? Refuse(Framework target, ActionContext context) =>
        target.IsStarved || FaultsOf(context).Trouble(FaultSubject.Of(target))
            ? null
            : $"framework {Name(target)} is well already";

    protected override string Act(IReadOnlyList<Framework> targets, ActionContext context)
    {
        var left = FaultsOf(context).Heal(targets.Select(FaultSubject.Of));
        foreach (var framework in targets)
        {
            Feed(framework, context.Step);
        }

        return $"{Count(targets)} healed{left}";
    }

    private static TargetFaults FaultsOf(ActionContext context) =>
        new(context.Step, FaultTargetKind.Framework);
}
