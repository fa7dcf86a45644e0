using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/api/v1/scheduler</c>. Checks in the order of src/master/http.cpp,
/// Master::Http::scheduler; what needs the cluster's state is checked by the machine.
/// </summary>
internal sealed class SchedulerEndpoint(EndpointServices services) : IEndpoint
{
    /// <summary>The header that ties calls to a subscription.</summary>
    public const string StreamIdHeader = "Mesos-Stream-Id";

    private readonly SubscriptionHandler _subscriptions = new(services);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Method != HttpMethods.Post)
        {
            await PlainResponse.SendMethodNotAllowed(context, HttpMethods.Post)
                .ConfigureAwait(false);
            return;
        }

        var (call, refusal) = await ReadCallAsync(context).ConfigureAwait(false);
        if (call is null)
        {
            await RefuseAsync(context, refusal).ConfigureAwait(false);
        }
        else if (call.Type == CallType.Subscribe)
        {
            await SubscribeAsync(context, call).ConfigureAwait(false);
        }
        else
        {
            await CallAsync(context, call).ConfigureAwait(false);
        }
    }

    /// <summary>Rows 6 to 8: the body.</summary>
    private async ValueTask<(Call? Call, CallReply Refusal)> ReadCallAsync(HttpContext context)
    {
        var contentType = context.Request.Headers.ContentType;
        if (contentType.Count == 0)
        {
            return (null, CallReply.BadRequest("Expecting 'Content-Type' to be present"));
        }

        var isLenient = services.Options.IsContentTypeLenient;
        if (MediaType.Read(contentType.ToString(), isLenient) is not { } format)
        {
            const string Text =
                $"Expecting 'Content-Type' of {MediaType.Json} or {MediaType.Protobuf}";
            return (null, new CallReply(StatusCodes.Status415UnsupportedMediaType, Text));
        }

        try
        {
            using var body = await services.Bodies.ReadAsync(context).ConfigureAwait(false);
            return CallReader.Read(body.Span, format);
        }
        catch (BadHttpRequestException error)
            when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // A master has no limit; the words are ours, in libprocess's manner.
            return (null, new CallReply(error.StatusCode, "413 Request Entity Too Large."));
        }
        catch (InvalidDataException)
        {
            // 3rdparty/libprocess/src/decoder.hpp: what cannot be decompressed is malformed HTTP,
            // and the socket is closed without an answer.
            context.Abort();
            return (null, CallReply.BadRequest(""));
        }
    }

    private async Task SubscribeAsync(HttpContext context, Call call)
    {
        if (AcceptedFormat(context) is not { } format)
        {
            await RefuseAsync(context, NotAcceptable).ConfigureAwait(false);
        }
        else if (context.Request.Headers.ContainsKey(StreamIdHeader))
        {
            const string Text = $"Subscribe calls should not include the '{StreamIdHeader}' header";
            await RefuseAsync(context, CallReply.BadRequest(Text)).ConfigureAwait(false);
        }
        else
        {
            await _subscriptions.RunAsync(context, call, format).ConfigureAwait(false);
        }
    }

    private async Task CallAsync(HttpContext context, Call call)
    {
        // Of the other calls only this one once had a body in its answer.
        if (call.Type == CallType.ReconcileOperations && AcceptedFormat(context) is null)
        {
            await RefuseAsync(context, NotAcceptable).ConfigureAwait(false);
            return;
        }

        var header = context.Request.Headers[StreamIdHeader];
        var streamId = header.Count == 0 ? null : header.ToString();
        if (services.Logger.IsEnabled(LogLevel.Trace))
        {
            services.Logger.CallReceived(streamId ?? "", WireText.Of(call));
        }

        var reply = await services.Loop.PostAsync(new Command.Scheduler(streamId, call))
            .ConfigureAwait(false);
        if (services.Logger.IsEnabled(LogLevel.Debug))
        {
            var frameworkId = call.FrameworkId?.Value ?? "";
            services.Logger.CallAnswered(
                call.Type.ToString() ?? "", frameworkId, reply.Status, reply.Body);
        }

        await PlainResponse.SendText(context, reply.Status, reply.Body).ConfigureAwait(false);
    }

    private static CallReply NotAcceptable => new(
        StatusCodes.Status406NotAcceptable,
        $"Expecting 'Accept' to allow '{MediaType.Protobuf}' or '{MediaType.Json}'");

    /// <summary>JSON wherever it is acceptable, however the client weighs it.</summary>
    private static WireFormat? AcceptedFormat(HttpContext context)
    {
        var accept = context.Request.Headers.Accept;
        if (AcceptHeader.AllowsMediaType(accept, "application", "json"))
        {
            return WireFormat.Json;
        }

        return AcceptHeader.AllowsMediaType(accept, "application", "x-protobuf")
            ? WireFormat.Protobuf
            : null;
    }

    private Task RefuseAsync(HttpContext context, CallReply refusal)
    {
        services.Logger.RequestRefused(
            context.Request.Method, context.Request.Path, refusal.Status, refusal.Body);
        return PlainResponse.SendText(context, refusal.Status, refusal.Body);
    }
}
