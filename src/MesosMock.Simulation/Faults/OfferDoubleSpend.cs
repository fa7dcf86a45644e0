using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>The answer to an ACCEPT takes its time, which tempts to use the offer again.</summary>
internal sealed class OfferDoubleSpend(FaultValues values) : Fault, ICallFault
{
    private static readonly TypedParameter<DurationDistribution> HoldReply = Parameter.Duration(
        "hold_reply", "2s", "Real time until the ACCEPT is answered.");

    private readonly DurationDistribution _holdReply = values.Get(HoldReply);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "offer.double-spend",
        Rank = 26,
        Title = "The answer to an ACCEPT takes its time",
        Target = FaultTargetKind.Call,
        Does = "The ACCEPT is carried out at once and answered late. A second ACCEPT of the same "
            + "offer meanwhile is TASK_LOST (TASK_DROPPED) with REASON_INVALID_OFFERS.",
        Must = "Take an offer out of its books when the ACCEPT goes out, not when it is answered.",
        Heals = "Answers come at once; those that wait come when they would have.",
        Evidence = ["axsh/openvdc#111", "mesos/storm#5"],
        Parameters = [HoldReply],
        Create = values => new OfferDoubleSpend(values),
    };

    public CallVerdict OnCall(Framework framework, Call call)
    {
        var subject = FaultSubject.Of(framework, CallType.Accept);
        return call.Type == CallType.Accept && Fires(subject)
            ? CallVerdict.ApplyAndAnswer(CallReply.Accepted with
            {
                Content = new ReplyContent.Spoilt(
                    ReplySpoil.None, Draw(_holdReply, "hold_reply", subject)),
            })
            : CallVerdict.Pass;
    }
}
