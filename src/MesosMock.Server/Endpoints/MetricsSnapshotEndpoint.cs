using MesosMock.Server.Host;
using MesosMock.Server.Http;
using MesosMock.Server.Loop;
using MesosMock.Simulation;
using MesosMock.Simulation.Metrics;
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

        var groups = await ReadAsync(services.Loop, new Command.Read(Reading.Metrics))
            .ConfigureAwait(false);
        var stream = new JsonStream(context, query);
        try
        {
            await WriteAsync(groups, stream).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and nobody misses the rest.
        }
    }

    private static async Task WriteAsync(IEnumerable<MetricGroup> groups, JsonStream stream)
    {
        stream.Write(static (ref json) => json.StartObject());
        foreach (var (prefix, name, value) in MetricGroup.Sort(groups))
        {
            stream.Write((ref json) =>
            {
                json.Key(prefix, name);
                json.Number(value);
            });
            await stream.FlushAsync().ConfigureAwait(false);
        }

        stream.Write(static (ref json) => json.EndObject());
        await stream.CompleteAsync().ConfigureAwait(false);
    }

    private static async ValueTask<IEnumerable<MetricGroup>> ReadAsync(
        ClusterLoop loop, Command command)
    {
        var reply = await loop.PostAsync(command).ConfigureAwait(false);
        var metrics = ((ReplyContent.Metrics)reply.Content!).Groups; // that is what was asked for
        return metrics.Concat(HostMetrics.Take());
    }
}
