using System.Net;
using MesosMock.Load.Http;

namespace MesosMock.Load.Clients;

/// <summary>A subscriber of the operator API that counts what it hears about tasks.</summary>
internal sealed class Watcher(LoadParts parts)
{
    private readonly TaskCompletionSource _subscribed = new(
        TaskCreationOptions.RunContinuationsAsynchronously);

    public Tally Tally { get; } = new();

    /// <summary>Completes when the stream has begun.</summary>
    public Task Subscribed => _subscribed.Task;

    /// <summary>Subscribes, and reads until the run ends.</summary>
    public Task StartAsync(IPEndPoint server) => parts.GuardAsync(Tally, async () =>
    {
        using var connection = await SubscribeAsync(server);
        _subscribed.SetResult();
        await connection.ReadBodyAsync(new RecordSink(OnRecord));
        throw new IOException("an operator's event stream ended");
    });

    /// <summary>Subscribes, and never reads.</summary>
    public Task StallAsync(IPEndPoint server) => parts.GuardAsync(Tally, async () =>
    {
        using var connection = await SubscribeAsync(server);
        _subscribed.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, parts.Ending);
    });

    private async Task<Connection> SubscribeAsync(IPEndPoint server)
    {
        var connection = await Connection.OpenAsync(server, parts.Ending);
        await connection.SendAsync(
            Connection.Request("/api/v1", "", """{"type":"SUBSCRIBE"}"""));
        var head = await connection.ReadHeadAsync();
        return head.Status == 200
            ? connection
            : throw new IOException($"an operator's SUBSCRIBE was answered with {head.Status}");
    }

    private void OnRecord(ReadOnlySpan<byte> record)
    {
        if (record.IndexOf("\"TASK_UPDATED\""u8) >= 0 || record.IndexOf("\"TASK_ADDED\""u8) >= 0)
        {
            Tally.WatcherEvents++;
        }
    }
}
