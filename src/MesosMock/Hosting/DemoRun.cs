using System.Net;
using MesosMock.Configuration;
using MesosMock.Demo;
using Microsoft.Extensions.Logging;

namespace MesosMock.Hosting;

/// <summary>The demo's framework beside the server. It knows nothing but the server's address.
/// </summary>
internal sealed class DemoRun : IDisposable
{
    private readonly CancellationTokenSource _stop;

    private DemoRun(CancellationTokenSource stop) => _stop = stop;

    /// <summary>Starts it, if this is a demo.</summary>
    /// <param name="settings">What the run is configured with.</param>
    /// <param name="endPoint">Where the server listens.</param>
    /// <param name="loggers">Where it logs.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The running framework; null if this is no demo.</returns>
    public static DemoRun? Start(
        Settings settings,
        IPEndPoint endPoint,
        ILoggerFactory loggers,
        CancellationToken cancellationToken)
    {
        if (!settings.IsDemo)
        {
            return null;
        }

        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _ = RunAsync(
            new() { Master = UrlOf(endPoint), Pace = settings.Speed },
            new(loggers.CreateLogger("MesosMock.Demo")),
            stop.Token);
        return new(stop);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private static async Task RunAsync(
        DemoOptions options, DemoLog log, CancellationToken cancellationToken)
    {
        try
        {
            await new DemoFramework(options, log.Note).RunAsync(cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A mistake of the example must not end the mock, but nobody should miss it.
            log.Broke(error);
        }
    }

    private static Uri UrlOf(IPEndPoint endPoint)
    {
        var isAny = endPoint.Address.Equals(IPAddress.Any)
            || endPoint.Address.Equals(IPAddress.IPv6Any);
        return new($"http://{(isAny ? new(IPAddress.Loopback, endPoint.Port) : endPoint)}");
    }
}
