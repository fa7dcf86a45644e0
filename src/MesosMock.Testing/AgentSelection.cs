namespace MesosMock.Testing;

/// <summary>Some agents, and what can be done to them.</summary>
public sealed class AgentSelection : Selection<AgentSelection>
{
    internal AgentSelection(ControlClient control, params string[] matches)
        : base(control, SelectorOf("agent", matches), null)
    {
    }

    private AgentSelection(AgentSelection all, string mode)
        : base(all.Control, all.Selector, mode)
    {
    }

    /// <inheritdoc/>
    public override AgentSelection Pick(string mode) => new(this, mode);

    /// <summary>Its process dies and never returns by itself.</summary>
    /// <param name="detect">
    /// Time until the master gives the agent up; null for what is configured.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> KillAsync(
        TimeSpan? detect = null, CancellationToken cancellationToken = default) =>
        ActAsync("agents kill", new() { { "detect", detect } }, cancellationToken);

    /// <summary>
    /// Packets vanish: nothing happens until the master gives the agent up; later it returns
    /// with its tasks.
    /// </summary>
    /// <param name="detect">
    /// Time until the master gives the agent up; null for what is configured.
    /// </param>
    /// <param name="returnAfter">
    /// Time until it is back: null for 60 s, <see cref="Timeout.InfiniteTimeSpan"/> for never.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> PartitionAsync(
        TimeSpan? detect = null,
        TimeSpan? returnAfter = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "agents partition",
            new() { { "detect", detect }, { "return-after", returnAfter } },
            cancellationToken);

    /// <summary>Its process restarts and is back before the master gives it up.</summary>
    /// <param name="down">Time until it is back; null for 5 s.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> RestartAsync(
        TimeSpan? down = null, CancellationToken cancellationToken = default) =>
        ActAsync("agents restart", new() { { "down", down } }, cancellationToken);

    /// <summary>It comes back on the same host under a new id; its tasks are lost.</summary>
    /// <param name="down">Time until it is back; null for 5 s.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> NewIdAsync(
        TimeSpan? down = null, CancellationToken cancellationToken = default) =>
        ActAsync("agents new-id", new() { { "down", down } }, cancellationToken);

    /// <summary>As an operator's MARK_AGENT_GONE.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> GoneAsync(CancellationToken cancellationToken = default) =>
        ActAsync("agents gone", [], cancellationToken);

    /// <summary>As an operator's DRAIN_AGENT.</summary>
    /// <param name="grace">Upper limit of the tasks' kill grace; null for none.</param>
    /// <param name="markGone">Whether it is marked gone once it is drained.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> DrainAsync(
        TimeSpan? grace = null,
        bool markGone = false,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "agents drain",
            new() { { "grace", grace }, { "mark-gone", markGone } },
            cancellationToken);

    /// <summary>As an operator's DEACTIVATE_AGENT.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> DeactivateAsync(CancellationToken cancellationToken = default) =>
        ActAsync("agents deactivate", [], cancellationToken);

    /// <summary>As an operator's REACTIVATE_AGENT.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ReactivateAsync(CancellationToken cancellationToken = default) =>
        ActAsync("agents reactivate", [], cancellationToken);

    /// <summary>It shuts down in good order and unregisters.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> RemoveAsync(CancellationToken cancellationToken = default) =>
        ActAsync("agents remove", [], cancellationToken);

    /// <summary>Whatever keeps it away ends, and it is back with its tasks.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> HealAsync(CancellationToken cancellationToken = default) =>
        ActAsync("agents heal", [], cancellationToken);

    /// <summary>Every launch on it fails at once.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> BlackHoleAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "agents black-hole",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>It is offered to nobody from now on; outstanding offers stay.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> WithholdOffersAsync(CancellationToken cancellationToken = default) =>
        ActAsync("offers withhold", [], cancellationToken);

    /// <summary>It is offered again after it was withheld.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ReleaseOffersAsync(CancellationToken cancellationToken = default) =>
        ActAsync("offers release", [], cancellationToken);
}
