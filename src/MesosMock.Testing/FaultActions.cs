namespace MesosMock.Testing;

/// <summary>Faults by rule: what breaks, when, and how often.</summary>
public sealed class FaultActions
{
    // Before the name of a fault's own parameter, which may be called as one of the rule's.
    private const string OfFault = "parameters.";

    private readonly ControlClient _control;

    internal FaultActions(ControlClient control) => _control = control;

    /// <summary>Adds a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    /// <returns>What it did; <see cref="ActionReport.FaultNumber"/> is the rule's number.</returns>
    public Task<ActionReport> AddAsync(
        FaultRule rule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return ActAsync(
            "fault add",
            new()
            {
                { "id", rule.Fault },
                { "target", rule.Target },
                { "mode", rule.Mode },
                { "probability", rule.Probability },
                { "skip", rule.Skip },
                { "max", rule.Max },
                { "cooldown", rule.Cooldown },
                { "at", rule.At },
                { "every", rule.Every },
                { "for", rule.Lasting },
                { "dry-run", rule.DryRun },
                { "armed", rule.IsArmed ? "true" : "false" },
                { OfFault, rule.Parameters },
            },
            cancellationToken);
    }

    /// <summary>The rule fires from now on.</summary>
    /// <param name="number">The rule's number.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ArmAsync(int number, CancellationToken cancellationToken = default) =>
        ActAsync("fault arm", new() { { "n", number } }, cancellationToken);

    /// <summary>The rule fires now, or at its next opportunity.</summary>
    /// <param name="number">The rule's number.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> FireAsync(
        int number, CancellationToken cancellationToken = default) =>
        ActAsync("fault fire", new() { { "n", number } }, cancellationToken);

    /// <summary>The rule fires no more; what it did goes on.</summary>
    /// <param name="number">The rule's number.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> DisarmAsync(
        int number, CancellationToken cancellationToken = default) =>
        ActAsync("fault disarm", new() { { "n", number } }, cancellationToken);

    /// <summary>What the rule did is undone as far as it can be.</summary>
    /// <param name="number">The rule's number.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> HealAsync(
        int number, CancellationToken cancellationToken = default) =>
        ActAsync("fault heal", new() { { "n", number } }, cancellationToken);

    /// <summary>Tells in words which rules there are.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<ActionReport> ListAsync(CancellationToken cancellationToken = default) =>
        ActAsync("fault list", [], cancellationToken);

    private Task<ActionReport> ActAsync(
        string action, ActionParameters parameters, CancellationToken cancellationToken) =>
        _control.ActAsync(action, null, parameters, cancellationToken);
}
