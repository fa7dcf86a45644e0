using System.Diagnostics;
using System.Net;
using MesosMock.Load.Http;

namespace MesosMock.Load.Clients;

/// <summary>One connection for calls: sends one, and waits for its answer.</summary>
internal sealed class Caller(IPEndPoint server) : IDisposable
{
    private Connection? _connection;
    private long _sentAt;

    public Tally Tally { get; } = new();

    /// <summary>How long the call in progress has been without its answer.</summary>
    public TimeSpan Waiting => Volatile.Read(ref _sentAt) is not 0 and var sentAt
        ? Stopwatch.GetElapsedTime(sentAt)
        : TimeSpan.Zero;

    /// <summary>Sends a whole request.</summary>
    /// <returns>The answer's body, as far as it was kept.</returns>
    public async ValueTask<CountingSink?> CallAsync(
        ReadOnlyMemory<byte> request, CancellationToken cancellation)
    {
        _connection ??= await Connection.OpenAsync(server, cancellation);
        Volatile.Write(ref _sentAt, Stopwatch.GetTimestamp());
        await _connection.SendAsync(request);
        var head = await _connection.ReadHeadAsync();
        var body = head.Length == 0 ? null : new CountingSink();
        if (body is not null)
        {
            await _connection.ReadBodyAsync(body);
        }

        Volatile.Write(ref _sentAt, 0);
        Tally.Calls++;
        if (head.Status is < 200 or > 299)
        {
            Tally.AddError($"{head.Status} {body?.Beginning}");
        }

        return body;
    }

    public void Dispose() => _connection?.Dispose();
}
