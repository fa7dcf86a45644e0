namespace MesosMock.Testing;

/// <summary>Some frameworks, and what can be done to them.</summary>
public sealed class FrameworkSelection : Selection<FrameworkSelection>
{
    internal FrameworkSelection(ControlClient control, params string[] matches)
        : base(control, SelectorOf("framework", matches), null)
    {
    }

    private FrameworkSelection(FrameworkSelection all, string mode)
        : base(all.Control, all.Selector, mode)
    {
    }

    /// <inheritdoc/>
    public override FrameworkSelection Pick(string mode) => new(this, mode);

    /// <summary>
    /// The event stream ends in good order; the failover timeout begins to run.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> DisconnectAsync(CancellationToken cancellationToken = default) =>
        ActAsync("frameworks disconnect", [], cancellationToken);

    /// <summary>The event stream's connection is reset.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ResetAsync(CancellationToken cancellationToken = default) =>
        ActAsync("frameworks reset", [], cancellationToken);

    /// <summary>It is offered nothing from now on; outstanding offers stay.</summary>
    /// <param name="lasting">Time until it is offered again; null for no end.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> NoOffersAsync(
        TimeSpan? lasting = null, CancellationToken cancellationToken = default) =>
        ActAsync("frameworks no-offers", new() { { "for", lasting } }, cancellationToken);

    /// <summary>Sends an ERROR event, after which the stream ends.</summary>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ErrorAsync(
        string text, CancellationToken cancellationToken = default) =>
        ActAsync("frameworks error", new() { { "text", text } }, cancellationToken);

    /// <summary>The failover timeout runs out at once: the framework is removed.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ExpireAsync(CancellationToken cancellationToken = default) =>
        ActAsync("frameworks expire", [], cancellationToken);

    /// <summary>As an operator's TEARDOWN.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> RemoveAsync(CancellationToken cancellationToken = default) =>
        ActAsync("frameworks remove", [], cancellationToken);

    /// <summary>Whatever keeps offers, events or bytes from it ends.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> HealAsync(CancellationToken cancellationToken = default) =>
        ActAsync("frameworks heal", [], cancellationToken);

    /// <summary>Its stream is slow.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ThrottleAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "frameworks throttle",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);

    /// <summary>Its stream stays open and says nothing more.</summary>
    /// <param name="lasting">Simulated time until it heals by itself; null for never.</param>
    /// <param name="max">Firings after which it is spent; null for no end.</param>
    /// <param name="parameters">The fault's own parameters, as docs/FAULTS.md lists them.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> SilenceAsync(
        TimeSpan? lasting = null,
        int? max = null,
        Dictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        ActAsync(
            "frameworks silence",
            new() { { "for", lasting }, { "max", max }, { "", parameters } },
            cancellationToken);
}
