namespace MesosMock.Demo;

/// <summary>
/// A framework that behaves as it should: it keeps a few services and a batch queue running,
/// whatever happens between it and its tasks. It speaks the scheduler API over HTTP and needs
/// nothing else, so that it may be copied as a start for a framework of one's own.
/// </summary>
public sealed class DemoFramework
{
    private readonly DemoOptions _options;
    private readonly Action<string> _note;
    private readonly HttpMessageHandler? _handler;
    private readonly Turns _turns;
    private Scheduler? _scheduler;

    /// <summary>Prepares the framework.</summary>
    /// <param name="options">What it is and how patient it is.</param>
    /// <param name="note">Told in a line of what it does and why; null for nobody.</param>
    /// <param name="handler">Sends its requests; null for the usual one.</param>
    public DemoFramework(
        DemoOptions options, Action<string>? note = null, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_options, _note, _handler) = (options, note ?? (_ => { }), handler);
        _turns = new(TimeProvider.System, options.Pace);
    }

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="cancellationToken">Ends it: the stream is closed, tasks go on.</param>
    /// <returns>A task that ends well when it was cancelled.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var http = new HttpClient(_handler ?? new SocketsHttpHandler(), _handler is null)
        {
            // Streams have no end; calls have a limit of their own.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        using var scheduler = new Scheduler(_options, http, _turns, _note, cancellationToken);
        _scheduler = scheduler;
        try
        {
            await _turns.RunAsync(scheduler.Tick, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it is told to end.
        }
    }

    /// <summary>Has a service killed and launched anew.</summary>
    /// <param name="service">Its name; one that is not there is ignored.</param>
    public void Restart(string service) => _turns.Post(() => _scheduler?.Restart(service));
}
