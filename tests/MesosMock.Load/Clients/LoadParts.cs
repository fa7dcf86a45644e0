using System.Net.Sockets;
using System.Text.Json;

namespace MesosMock.Load.Clients;

/// <summary>The parts of a load that run until it ends.</summary>
internal sealed class LoadParts : IDisposable
{
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Closes every connection.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Runs a part; if it breaks before the end, that is an error of the load.</summary>
    public async Task GuardAsync(Tally tally, Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception exception) when (exception is IOException or SocketException
            or JsonException or OperationCanceledException or ObjectDisposedException)
        {
            // At the end connections are closed under their users, who notice in any of these.
            if (!Ending.IsCancellationRequested)
            {
                tally.AddError(exception.Message);
            }
        }
    }

    public Task EndAsync() => _ending.CancelAsync();

    public void Dispose() => _ending.Dispose();
}
