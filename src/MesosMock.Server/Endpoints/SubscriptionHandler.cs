using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server.Http;
using MesosMock.Server.Streams;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Endpoints;

/// <summary>Runs a scheduler's stream from its SUBSCRIBE to its end.</summary>
internal sealed class SubscriptionHandler(EndpointServices services)
{
    /// <summary>Opens the stream and stays with it.</summary>
    /// <returns>Ends when the stream is over and the machine knows.</returns>
    public async Task RunAsync(HttpContext context, Call call, WireFormat format)
    {
        // Random also in a run with a given seed: a stream id must never repeat.
        var streamId = Guid.NewGuid().ToString();
        await StartResponseAsync(context.Response, streamId, format).ConfigureAwait(false);

        using var stream = new EventStream(
            streamId, format, context.Response.BodyWriter, services.Streams);
        services.Hub.Add(stream);
        try
        {
            LogOpened(context, stream, call);
            await services.Loop.PostAsync(new Command.Subscribe(streamId, call))
                .ConfigureAwait(false);
            var end = await WaitForEndAsync(context, stream).ConfigureAwait(false);
            await CloseAsync(context, stream, end).ConfigureAwait(false);
        }
        finally
        {
            services.Hub.Remove(stream);
        }
    }

    /// <summary>
    /// Sends status and headers before anything is validated, as a master does: a framework that
    /// is refused gets its ERROR on the stream.
    /// </summary>
    private static async Task StartResponseAsync(
        HttpResponse response, string streamId, WireFormat format)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType.Of(format);
        response.Headers[SchedulerEndpoint.StreamIdHeader] = streamId;
        await response.StartAsync().ConfigureAwait(false);
        await response.BodyWriter.FlushAsync().ConfigureAwait(false);
    }

    private static async Task<StreamEnd> WaitForEndAsync(HttpContext context, EventStream stream)
    {
        // The web server cancels this also when the client only closes its sending side, which
        // ends a stream at a master, too (3rdparty/libprocess/src/process.cpp).
        using var whenGone = context.RequestAborted.UnsafeRegister(
            static stream => ((EventStream)stream!).Finish(StreamEnd.ByClient), stream);
        return await stream.Ended.ConfigureAwait(false);
    }

    private async Task CloseAsync(HttpContext context, EventStream stream, StreamEnd end)
    {
        if (end == StreamEnd.BehindBound)
        {
            services.Logger.StreamCut(stream.Id, services.Options.StreamBacklogBytesMax);
            context.Abort();
        }
        else if (services.Logger.IsEnabled(LogLevel.Debug))
        {
            services.Logger.StreamOver(stream.Id, end.ToString());
        }

        // What the machine ended it knows; everything else it must hear.
        if (end != StreamEnd.ByMaster)
        {
            await services.Loop.PostAsync(new Command.StreamClosed(stream.Id))
                .ConfigureAwait(false);
        }
    }

    private void LogOpened(HttpContext context, EventStream stream, Call call)
    {
        if (services.Logger.IsEnabled(LogLevel.Debug))
        {
            var peer = $"{context.Connection.RemoteIpAddress}:{context.Connection.RemotePort}";
            services.Logger.StreamOpened(stream.Id, peer, MediaType.Of(stream.Format));
        }

        if (services.Logger.IsEnabled(LogLevel.Trace))
        {
            services.Logger.CallReceived(stream.Id, WireText.Of(call));
        }
    }
}
