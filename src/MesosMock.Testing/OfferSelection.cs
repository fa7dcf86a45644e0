namespace MesosMock.Testing;

/// <summary>Some outstanding offers, and what can be done to them.</summary>
public sealed class OfferSelection : Selection<OfferSelection>
{
    internal OfferSelection(ControlClient control, params string[] matches)
        : base(control, SelectorOf("offer", matches), null)
    {
    }

    private OfferSelection(OfferSelection all, string mode)
        : base(all.Control, all.Selector, mode)
    {
    }

    /// <inheritdoc/>
    public override OfferSelection Pick(string mode) => new(this, mode);

    /// <summary>The master takes the offer back.</summary>
    /// <param name="silent">Whether the framework is told nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> RescindAsync(
        bool silent = false, CancellationToken cancellationToken = default) =>
        ActAsync("offers rescind", new() { { "silent", silent } }, cancellationToken);

    /// <summary>It is rescinded unless it is used before.</summary>
    /// <param name="after">Time until then; null for at once.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ExpireAsync(
        TimeSpan? after = null, CancellationToken cancellationToken = default) =>
        ActAsync("offers expire", new() { { "after", after } }, cancellationToken);
}
