using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A call is never answered.</summary>
internal sealed class CallHang(FaultValues values) : Fault, ICallFault, IDoorFault
{
    private static readonly TypedParameter<IReadOnlyList<CallType>> Calls =
        Parameter.Choices<CallType>("call", "", "Which calls it happens to.");

    private static readonly TypedParameter<DurationDistribution> For = Parameter.Duration(
        "for", "120s", "Real time until the connection is reset.");

    private static readonly TypedParameter<bool> Applied = Parameter.Flag(
        "applied", false, "Whether the call is carried out all the same; never a SUBSCRIBE.");

    private readonly IReadOnlyList<CallType> _calls = values.Get(Calls);
    private readonly DurationDistribution _for = values.Get(For);
    private readonly bool _applied = values.Get(Applied);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "call.hang",
        Rank = 43,
        Title = "A call is never answered",
        Target = FaultTargetKind.Call,
        Does = "The body is read and nothing comes back; after a long time the connection is "
            + "reset.",
        Must = "Have a timeout for calls, then reconcile the tasks that are concerned.",
        Heals = "Later calls are answered; those that hang still do.",
        Evidence = ["Yelp/task_processing#69", "docs/scheduler-http-api.md"],
        Parameters = [Calls, For, Applied],
        Create = values => new CallHang(values),
    };

    public CallVerdict OnCall(Framework framework, Call call)
    {
        var type = call.Type ?? CallType.Unknown;
        var subject = FaultSubject.Of(framework, type);
        if (!CallFaults.Concerns(_calls, type) || !Fires(subject))
        {
            return CallVerdict.Pass;
        }

        var reply = Reply(subject);
        return _applied ? CallVerdict.ApplyAndAnswer(reply) : CallVerdict.Answer(reply);
    }

    public CallReply? OnKnock(Call subscribe)
    {
        var subject = CallFaults.SubjectOf(subscribe, Step);
        return CallFaults.Concerns(_calls, CallType.Subscribe) && Fires(subject)
            ? Reply(subject)
            : null;
    }

    private CallReply Reply(in FaultSubject subject) => new(
        500, "", new ReplyContent.Spoilt(ReplySpoil.Hang, Draw(_for, "for", subject)));
}
