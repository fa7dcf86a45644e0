namespace MesosMock.Testing;

/// <summary>Some tasks, and what can be done to them.</summary>
public sealed class TaskSelection : Selection<TaskSelection>
{
    private readonly Expectations _expectations;

    internal TaskSelection(
        ControlClient control, Expectations expectations, params string[] matches)
        : base(control, SelectorOf("task", matches), null) => _expectations = expectations;

    private TaskSelection(TaskSelection all, string mode)
        : base(all.Control, all.Selector, mode) => _expectations = all._expectations;

    /// <inheritdoc/>
    public override TaskSelection Pick(string mode) => new(this, mode);

    /// <summary>
    /// Tells a state as its usual source would; a terminal one ends the task.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="reason">
    /// Another reason than the usual one, such as <c>REASON_EXECUTOR_TERMINATED</c>.
    /// </param>
    /// <param name="message">Another message than the usual one.</param>
    /// <param name="illegal">Also for tasks that are over, which breaks the protocol.</param>
    /// <param name="rate">So many a second; null for all at once.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ForceAsync(
        TaskState state,
        string? reason = null,
        string? message = null,
        bool illegal = false,
        double? rate = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks force",
            new()
            {
                { "state", WireNames.Of(state) },
                { "reason", reason },
                { "message", message },
                { "illegal", illegal },
                { "rate", rate },
            },
            cancellationToken);

    /// <summary>Kills the task as a KILL of its framework would.</summary>
    /// <param name="grace">Instead of the task's own kill grace; null for that.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> KillAsync(
        TimeSpan? grace = null, CancellationToken cancellationToken = default) =>
        ActAsync("tasks kill", new() { { "grace", grace } }, cancellationToken);

    /// <summary>Updates are sent more than once.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> DuplicateAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks duplicate",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>It stays in staging.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> StickAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks stick",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>The next launch, KILL or update is lost on its way.</summary>
    /// <param name="next"><c>launch</c>, <c>kill</c> or <c>update</c>; null for a launch.</param>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for one.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> DropAsync(
        string? next = null,
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks drop",
            new() { { "next", next }, { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>KILLs are lost on their way.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> IgnoreKillAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks ignore-kill",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>Updates are held back until later ones have passed.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> HoldAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks hold",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>It fails soon after it runs.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> CrashLoopAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks crash-loop",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>Its health turns over, again and again.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> FlapHealthAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "tasks flap-health",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>Expects that so many of them are in a state at one time.</summary>
    /// <param name="state">The state.</param>
    /// <param name="count">How many at least.</param>
    /// <param name="within">Real time at most; null for the cluster's patience.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The number of the journal's newest entry when they were.</returns>
    /// <exception cref="ExpectationException">They were not in time.</exception>
    /// <exception cref="InvalidOperationException">
    /// Only some of the tasks are picked: lots are drawn for an action, and nothing acts here.
    /// </exception>
    public Task<long> ExpectAsync(
        TaskState state,
        int count = 1,
        TimeSpan? within = null,
        CancellationToken cancellationToken = default)
    {
        if (Mode is not null)
        {
            throw new InvalidOperationException(
                $"Pick(\"{Mode}\") draws lots for an action; here all of {Selector} count");
        }

        return _expectations.HoldsAsync(
            $"count({Selector[..^1]},state={WireNames.Of(state)})) >= {count}",
            within,
            null,
            cancellationToken);
    }
}
