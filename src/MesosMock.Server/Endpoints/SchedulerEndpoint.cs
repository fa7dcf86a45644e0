using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using MesosMock.Simulation.Validation;
using MesosMock.Simulation.Views;
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

    private readonly CallReader _calls = new(services);
    private readonly SubscriptionHandler _subscriptions = new(services);

    public async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Method != HttpMethods.Post)
        {
            await PlainResponse.SendMethodNotAllowed(context, HttpMethods.Post)
                .ConfigureAwait(false);
            return;
        }

        var (call, refusal) = await _calls.ReadAsync<Call>(
            context,
            static call => CallValidation.Validate(call),
            "Failed to validate scheduler::Call: ").ConfigureAwait(false);
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

    private async Task SubscribeAsync(HttpContext context, Call call)
    {
        if (AcceptedFormat.Of(context) is not { } format)
        {
            await RefuseAsync(context, AcceptedFormat.Refusal).ConfigureAwait(false);
        }
        else if (context.Request.Headers.ContainsKey(StreamIdHeader))
        {
            const string Text = $"Subscribe calls should not include the '{StreamIdHeader}' header";
            await RefuseAsync(context, CallReply.BadRequest(Text)).ConfigureAwait(false);
        }
        else if (services.Hub.AsksBeforeSubscribe
            && await services.Loop.PostAsync(new Command.Knock(call)).ConfigureAwait(false)
                is { Content: ReplyContent.Spoilt } refusal)
        {
            services.Traffic.End(
                context, new TrafficMessage.OfScheduler(call), null, refusal, null);
            await AnswerAsync(context, refusal).ConfigureAwait(false);
        }
        else
        {
            await _subscriptions.RunAsync(context, call, format).ConfigureAwait(false);
        }
    }

    private async Task CallAsync(HttpContext context, Call call)
    {
        // Of the other calls only this one once had a body in its answer.
        if (call.Type == CallType.ReconcileOperations && AcceptedFormat.Of(context) is null)
        {
            await RefuseAsync(context, AcceptedFormat.Refusal).ConfigureAwait(false);
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

        if (services.Traffic.IsOn)
        {
            services.Traffic.End(
                context, new TrafficMessage.OfScheduler(call), streamId, reply,
                services.Hub.FrameworkOf(streamId));
        }

        await AnswerAsync(context, reply).ConfigureAwait(false);
    }

    private Task AnswerAsync(HttpContext context, CallReply reply) =>
        reply.Content is ReplyContent.Spoilt spoilt
            ? SpoiltResponse.SendAsync(context, reply, spoilt, services.Streams.Time)
            : PlainResponse.SendText(context, reply.Status, reply.Body);

    private Task RefuseAsync(HttpContext context, CallReply refusal)
    {
        services.Traffic.End(
            context, null, context.Request.Headers[StreamIdHeader], refusal, null);
        services.Logger.RequestRefused(
            context.Request.Method, context.Request.Path, refusal.Status, refusal.Body);
        return PlainResponse.SendText(context, refusal.Status, refusal.Body);
    }
}
