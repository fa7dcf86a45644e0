using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server.Http;
using MesosMock.Server.Streams;
using MesosMock.Simulation;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MasterCall = MesosMock.Protocol.V1.Master.Call;

namespace MesosMock.Server.Endpoints;

/// <summary>Runs the streams of schedulers and operators, from SUBSCRIBE to their end.</summary>
internal sealed class SubscriptionHandler(EndpointServices services)
{
    private static readonly CallReply Opened = new(StatusCodes.Status200OK, "");

    /// <summary>Opens a scheduler's stream and stays with it.</summary>
    /// <returns>Ends when the stream is over and the machine knows.</returns>
    public async Task RunAsync(HttpContext context, Call call, WireFormat format)
    {
        // Random also in a run with a given seed: a stream id must never repeat.
        var streamId = Guid.NewGuid().ToString();
        context.Response.Headers[SchedulerEndpoint.StreamIdHeader] = streamId;
        await StartResponseAsync(context.Response, format).ConfigureAwait(false);
        using var stream = new SchedulerStream(
            streamId, format, context.Response.BodyWriter, services.Streams)
        {
            Framework = call.Subscribe?.FrameworkInfo.Name,
        };
        if (services.Traffic.IsOn)
        {
            services.Traffic.End(
                context, new TrafficMessage.OfScheduler(call), streamId, Opened, stream.Framework);
        }

        LogOpened(context, stream, WireText.Of, call);
        await RunAsync(context, stream, new Command.Subscribe(streamId, call))
            .ConfigureAwait(false);
    }

    /// <summary>Opens an operator's stream and stays with it; it tells nobody its id.</summary>
    /// <returns>Ends when the stream is over and the machine knows.</returns>
    public async Task WatchAsync(HttpContext context, MasterCall call, WireFormat format)
    {
        var streamId = Guid.NewGuid().ToString();
        await StartResponseAsync(context.Response, format).ConfigureAwait(false);
        using var stream = new OperatorStream(
            streamId, format, context.Response.BodyWriter, services.Streams);
        if (services.Traffic.IsOn)
        {
            services.Traffic.End(
                context, new TrafficMessage.OfOperator(call), streamId, Opened, null);
        }

        LogOpened(context, stream, WireText.Of, call);
        await RunAsync(context, stream, new Command.Watch(streamId)).ConfigureAwait(false);
    }

    private async Task RunAsync(HttpContext context, EventStream stream, Command opening)
    {
        services.Hub.Add(stream);
        try
        {
            await services.Loop.PostAsync(opening).ConfigureAwait(false);
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
        HttpResponse response, WireFormat format)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaType.Of(format);
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

        if (end == StreamEnd.ByFault)
        {
            await BreakOffAsync(context, stream).ConfigureAwait(false);
        }

        // What the machine ended it knows; everything else it must hear.
        if (end is not (StreamEnd.ByMaster or StreamEnd.ByFault))
        {
            await services.Loop.PostAsync(new Command.StreamClosed(stream.Id))
                .ConfigureAwait(false);
        }
    }

    private async Task BreakOffAsync(HttpContext context, EventStream stream)
    {
        var time = services.Streams.Time;
        switch (stream.Cut)
        {
            case StreamCut.Fin:
                await BrokenConnection.CloseAsync(context, time).ConfigureAwait(false);
                break;
            case StreamCut.MidRecord:
                // The beginning of a record that never ends.
                await context.Response.BodyWriter.WriteAsync("100\n{"u8.ToArray())
                    .ConfigureAwait(false);
                await BrokenConnection.ResetAfterSendingAsync(context, time).ConfigureAwait(false);
                break;
            default:
                await BrokenConnection.ResetAfterSendingAsync(context, time).ConfigureAwait(false);
                break;
        }
    }

    private void LogOpened<T>(
        HttpContext context, EventStream stream, Func<T, string> textOf, T call)
    {
        if (services.Logger.IsEnabled(LogLevel.Debug))
        {
            var peer = $"{context.Connection.RemoteIpAddress}:{context.Connection.RemotePort}";
            services.Logger.StreamOpened(stream.Id, peer, MediaType.Of(stream.Format));
        }

        if (services.Logger.IsEnabled(LogLevel.Trace))
        {
            services.Logger.CallReceived(stream.Id, textOf(call));
        }
    }
}
