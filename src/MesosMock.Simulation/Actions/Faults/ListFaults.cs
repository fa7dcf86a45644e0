namespace MesosMock.Simulation.Actions.Faults;

/// <summary>The rules are told.</summary>
internal sealed class ListFaults : ClusterAction
{
    public override ActionInfo Info { get; } = new(
        "fault list", "list", "Tells the rules that are not over: healed, or expired.")
    {
        Danger = Danger.None,
        IsQuestion = true,
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var rules = context.Step.Faults.Rules.Where(rule => !rule.IsOver)
            .Select(rule => $"{rule.Number} {rule.Options.Fault} "
                + $"{rule.State.ToString().ToLowerInvariant()}, fired {rule.Fired}")
            .ToArray();
        return ActionOutcome.Done(rules.Length > 0 ? string.Join("; ", rules) : "no faults");
    }
}
