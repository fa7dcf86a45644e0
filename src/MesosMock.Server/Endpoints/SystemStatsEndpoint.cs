using MesosMock.Protocol.Json;
using MesosMock.Server.Host;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/system/stats.json</c> (3rdparty/libprocess/include/process/system.hpp): the computer that
/// the mock runs on. A key whose value cannot be found out is missing.
/// </summary>
internal sealed class SystemStatsEndpoint : IEndpoint
{
    public Task HandleAsync(HttpContext context)
    {
        var host = HostProbe.Take();
        return JsonResponse.SendAsync(
            context, RequestQuery.Of(context), (ref json) => Write(host, ref json));
    }

    private static void Write(HostProbe host, ref JsonOutput json)
    {
        json.StartObject();
        if (host.Load is { } load)
        {
            json.Name("avg_load_15min"u8);
            json.Number(load.Minute15);
            json.Name("avg_load_1min"u8);
            json.Number(load.Minute1);
            json.Name("avg_load_5min"u8);
            json.Number(load.Minute5);
        }

        json.Name("cpus_total"u8);
        json.Number((long)host.Processors);
        if (host is { MemoryFree: { } free, MemoryTotal: { } total })
        {
            json.Name("mem_free_bytes"u8);
            json.Number(free);
            json.Name("mem_total_bytes"u8);
            json.Number(total);
        }

        json.EndObject();
    }
}
