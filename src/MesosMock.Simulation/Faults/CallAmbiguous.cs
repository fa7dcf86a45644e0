using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A call is carried out, and its answer is lost or says the contrary.</summary>
internal sealed class CallAmbiguous(FaultValues values) : Fault, ICallFault
{
    private static readonly TypedParameter<IReadOnlyList<CallType>> Calls =
        Parameter.Choices<CallType>("call", "", "Which calls it happens to.");

    private static readonly TypedParameter<bool> Applied = Parameter.Flag(
        "applied", true, "Whether the call is carried out.");

    private static readonly TypedParameter<ReplyKind> Reply = Parameter.Choice(
        "reply", ReplyKind.Rst, "What the caller sees: a reset connection, a 500, or nothing.");

    private readonly IReadOnlyList<CallType> _calls = values.Get(Calls);
    private readonly bool _applied = values.Get(Applied);
    private readonly ReplyKind _reply = values.Get(Reply);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "call.ambiguous",
        Rank = 44,
        Title = "Nobody knows whether the call was carried out",
        Target = FaultTargetKind.Call,
        Does = "The call is carried out (or not), and instead of its 202 the "
            + "connection is reset, a "
            + "500 comes, or nothing at all.",
        Must = "Not launch again blindly, but find out by reconciliation.",
        Heals = "Later calls are answered as usual.",
        Evidence = ["Yelp/task_processing#69", "docs/reconciliation.md"],
        Parameters = [Calls, Applied, Reply],
        Create = values => new CallAmbiguous(values),
    };

    private enum ReplyKind
    {
        Rst,
        Status500,
        None,
    }

    public CallVerdict OnCall(Framework framework, Call call)
    {
        var type = call.Type ?? CallType.Unknown;
        if (!CallFaults.Concerns(_calls, type) || !Fires(FaultSubject.Of(framework, type)))
        {
            return CallVerdict.Pass;
        }

        CallReply reply = _reply switch
        {
            ReplyKind.Rst => new(500, "", new ReplyContent.Spoilt(ReplySpoil.Reset)),
            ReplyKind.Status500 => new(500, "500 Internal Server Error."),
            _ => new(
                500, "", new ReplyContent.Spoilt(ReplySpoil.Hang, TimeSpan.FromHours(1))),
        };
        return _applied ? CallVerdict.ApplyAndAnswer(reply) : CallVerdict.Answer(reply);
    }
}
