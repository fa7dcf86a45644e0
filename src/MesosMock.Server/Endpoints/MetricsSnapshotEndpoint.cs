using MesosMock.Server.Host;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/metrics/snapshot</c> (3rdparty/libprocess/src/metrics/metrics.cpp): names and numbers,
/// sorted. They are ready at once, so a timeout is only looked at, and nobody is kept waiting.
/// </summary>
internal sealed class MetricsSnapshotEndpoint(EndpointServices services) : IEndpoint
{
    public async Task HandleAsync(HttpContext context)
    {
        var query = RequestQuery.Of(context);
        if (query["timeout"] is { } timeout && DurationWord.Read(timeout, out _) is { } problem)
        {
            var text = $"Invalid timeout '{timeout}': {problem}.\n";
            await PlainResponse.SendText(context, StatusCodes.Status400BadRequest, text)
                .ConfigureAwait(false);
            return;
        }

        var values = await ReadAsync().ConfigureAwait(false);
        await JsonResponse.SendAsync(context, query, (ref json) =>
        {
            json.StartObject();
            foreach (var (name, value) in values)
            {
                json.Key(name);
                json.Number(value);
            }

            json.EndObject();
        }).ConfigureAwait(false);
    }

    private async ValueTask<SortedDictionary<string, double>> ReadAsync()
    {
        var reply = await services.Loop.PostAsync(new Command.Read(Reading.Metrics))
            .ConfigureAwait(false);
        var metrics = ((ReplyContent.Metrics)reply.Content!).Values; // that is what was asked for
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in metrics)
        {
            values.Add(name, value);
        }

        AddHost(values);
        return values;
    }

    private static void AddHost(SortedDictionary<string, double> values)
    {
        var host = HostProbe.Take();
        values["system/cpus_total"] = host.Processors;
        if (host.Load is { } load)
        {
            values["system/load_1min"] = load.Minute1;
            values["system/load_5min"] = load.Minute5;
            values["system/load_15min"] = load.Minute15;
        }

        if (host is { MemoryTotal: { } total, MemoryFree: { } free })
        {
            values["system/mem_total_bytes"] = total;
            values["system/mem_free_bytes"] = free;
        }
    }
}
