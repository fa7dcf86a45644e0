using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>Calls are refused as by a proxy or an overloaded master.</summary>
internal sealed class CallStatusNoise(FaultValues values) : Fault, ICallFault, IDoorFault
{
    private const int First = 400;
    private const int Last = 599;

    private static readonly TypedParameter<IReadOnlyList<CallType>> Calls =
        Parameter.Choices<CallType>("call", "", "Which calls it happens to.");

    private static readonly TypedParameter<IReadOnlyList<int>> Status = Parameter.Integers(
        "status", "429,500,503", First, Last, "The statuses, one drawn for each refusal.");

    private static readonly TypedParameter<DurationDistribution?> RetryAfter =
        Parameter.DurationOrNever("retry_after", "5s", "What the header Retry-After says.");

    private static readonly TypedParameter<BodyKind> Body = Parameter.Choice(
        "body", BodyKind.Html, "A page as a proxy sends it, or plain text.");

    private readonly IReadOnlyList<CallType> _calls = values.Get(Calls);
    private readonly IReadOnlyList<int> _status = values.Get(Status);
    private readonly DurationDistribution? _retryAfter = values.Get(RetryAfter);
    private readonly BodyKind _body = values.Get(Body);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "call.status-noise",
        Rank = 45,
        Title = "Calls are refused with statuses of proxies",
        Target = FaultTargetKind.Call,
        Does = "A call, SUBSCRIBE among them, is not carried out but answered with a 4xx or 5xx, a "
            + "Retry-After and an HTML page.",
        Must = "Try again with pauses that grow, heed Retry-After, and not parse the page.",
        Heals = "Later calls are answered as usual.",
        Evidence = ["Dataman-Cloud/swan#338", "Shopify/toxiproxy#50"],
        Parameters = [Calls, Status, RetryAfter, Body],
        Create = values => new CallStatusNoise(values),
    };

    private enum BodyKind
    {
        Html,
        Text,
    }

    public CallVerdict OnCall(Framework framework, Call call)
    {
        var type = call.Type ?? CallType.Unknown;
        var subject = FaultSubject.Of(framework, type);
        return CallFaults.Concerns(_calls, type) && Fires(subject)
            ? CallVerdict.Answer(Reply(subject))
            : CallVerdict.Pass;
    }

    public CallReply? OnKnock(Call subscribe)
    {
        var subject = CallFaults.SubjectOf(subscribe, Step);
        return CallFaults.Concerns(_calls, CallType.Subscribe) && Fires(subject)
            ? Reply(subject)
            : null;
    }

    private CallReply Reply(in FaultSubject subject)
    {
        var status = _status[(int)(Rule.Draw("status", subject.Key) * _status.Count)];
        TimeSpan? pause = _retryAfter is { } duration
            ? Draw(duration, "retry_after", subject)
            : null;
        var isHtml = _body == BodyKind.Html;
        var text = isHtml
            ? $"<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"
            : $"{status}";
        return new(
            status,
            text,
            new ReplyContent.Spoilt(ReplySpoil.None, RetryAfter: pause, IsHtml: isHtml));
    }
}
