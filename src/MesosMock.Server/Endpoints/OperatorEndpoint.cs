using System.Buffers;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Files;
using MesosMock.Server.Host;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using MesosMock.Simulation.Validation;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/api/v1</c>, and all below it that is not another endpoint's. Checks in the order of
/// src/master/http.cpp, Master::Http::api; what needs the cluster's state is checked by the
/// machine.
/// </summary>
internal sealed class OperatorEndpoint(EndpointServices services, VirtualFiles files) : IEndpoint
{
    private readonly CallReader _calls = new(services);
    private readonly SubscriptionHandler _streams = new(services);
    private readonly FileCalls _files = new(files);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Method != HttpMethods.Post)
        {
            await PlainResponse.SendMethodNotAllowed(context, HttpMethods.Post)
                .ConfigureAwait(false);
            return;
        }

        var (call, refusal) = await _calls.ReadAsync<Call>(
            context, OperatorCallValidation.Validate, OperatorCallValidation.Prefix)
            .ConfigureAwait(false);
        if (call is null)
        {
            await RefuseAsync(context, refusal).ConfigureAwait(false);
        }
        else if (AcceptedFormat.Of(context) is not { } format)
        {
            await RefuseAsync(context, AcceptedFormat.Refusal).ConfigureAwait(false);
        }
        else if (call.Type == CallType.Subscribe)
        {
            await _streams.WatchAsync(context, call, format).ConfigureAwait(false);
        }
        else
        {
            await CallAsync(context, call, format).ConfigureAwait(false);
        }
    }

    private async Task CallAsync(HttpContext context, Call call, WireFormat format)
    {
        if (services.Logger.IsEnabled(LogLevel.Trace))
        {
            services.Logger.OperatorCalled(WireText.Of(call));
        }

        var reply = _files.Answer(call) ?? await services.Loop
            .PostAsync(new Command.Operator(call))
            .ConfigureAwait(false);
        if (services.Logger.IsEnabled(LogLevel.Debug))
        {
            services.Logger.OperatorAnswered(
                call.Type.ToString() ?? "", reply.Status, reply.Body);
        }

        if (services.Traffic.IsOn)
        {
            services.Traffic.End(
                context, new TrafficMessage.OfOperator(call), null, reply, null);
        }

        await SendAsync(context, call, reply, format).ConfigureAwait(false);
    }

    private static Task SendAsync(
        HttpContext context, Call call, CallReply reply, WireFormat format)
    {
        var large = reply.Content switch
        {
            ReplyContent.View { Cluster: var shown } when call.Type is { } asked =>
                LargeAnswers.Of(asked, shown, format),
            ReplyContent.Metrics { Groups: var groups } =>
                LargeAnswers.Metrics(groups.Concat(HostMetrics.Take())),
            _ => null,
        };
        if (large is not null && call.Type is { } about)
        {
            return LargeAnswerWriter.SendAsync(context, about, large, format);
        }

        var response = reply.Content switch
        {
            ReplyContent.Operator { Response: var made } => made,
            ReplyContent.View { Cluster: var cluster } when call.Type is { } type =>
                OperatorAnswers.Of(type, cluster, format),
            _ => null,
        };
        if (response is null)
        {
            return PlainResponse.SendText(context, reply.Status, reply.Body);
        }

        var small = new ArrayBufferWriter<byte>();
        WireCodec.Write(response, format, small);
        return PlainResponse.SendAsync(
            context, reply.Status, MediaType.Of(format), small.WrittenMemory);
    }

    private Task RefuseAsync(HttpContext context, CallReply refusal)
    {
        services.Traffic.End(context, null, null, refusal, null);
        services.Logger.RequestRefused(
            context.Request.Method, context.Request.Path, refusal.Status, refusal.Body);
        return PlainResponse.SendText(context, refusal.Status, refusal.Body);
    }
}
