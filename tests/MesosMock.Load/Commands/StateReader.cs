using System.Diagnostics;
using System.Net;
using System.Text;
using MesosMock.Load.Clients;
using MesosMock.Load.Http;

namespace MesosMock.Load.Commands;

/// <summary>Reads the whole state of a mock, one answer after the other.</summary>
internal sealed class StateReader(IPEndPoint server, bool isOfOperatorApi) : IDisposable
{
    private readonly byte[] _request = isOfOperatorApi
        ? Connection.Request("/api/v1", "", """{"type":"GET_STATE"}""")
        : Encoding.ASCII.GetBytes("GET /master/state HTTP/1.1\r\nHost: load\r\n\r\n");

    private readonly Caller _caller = new(server);

    public Tally Tally => _caller.Tally;

    /// <summary>How long each answer took.</summary>
    public Latencies Times { get; } = new();

    /// <summary>Size of the last answer.</summary>
    public long Bytes { get; private set; }

    public string Name => isOfOperatorApi ? "GET_STATE" : "/master/state";

    /// <summary>Reads it once.</summary>
    public async Task ReadAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var body = await _caller.CallAsync(_request, cancellation);
        Times.Record(watch.Elapsed);
        Bytes = body?.Bytes ?? 0;
    }

    /// <summary>Reads it again and again.</summary>
    public Task RepeatAsync(LoadParts parts) => parts.GuardAsync(Tally, async () =>
    {
        while (true)
        {
            await ReadAsync(parts.Ending);
        }
    });

    public void Dispose() => _caller.Dispose();
}
