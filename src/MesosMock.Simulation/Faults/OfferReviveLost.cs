using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>REVIVE or SUPPRESS has no effect.</summary>
internal sealed class OfferReviveLost(FaultValues values) : Fault, ICallFault
{
    private static readonly TypedParameter<DropKind> Drop = Parameter.Choice(
        "drop", DropKind.Revive, "Which of the calls is lost.");

    private readonly DropKind _drop = values.Get(Drop);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "offer.revive-lost",
        Rank = 24,
        Title = "REVIVE or SUPPRESS has no effect",
        Target = FaultTargetKind.Call,
        Does = "The call gets its 202, and filters and suppression stay as they were.",
        Must = "Revive again after a bounded wait while there is work, never in a tight loop.",
        Heals = "Later calls work.",
        Evidence = ["d2iq-archive/marathon#1935", "dcos/metronome#343"],
        Parameters = [Drop],
        Create = values => new OfferReviveLost(values),
    };

    private enum DropKind
    {
        Revive,
        Suppress,
        Both,
    }

    public CallVerdict OnCall(Framework framework, Call call)
    {
        var isMeant = call.Type switch
        {
            CallType.Revive => _drop != DropKind.Suppress,
            CallType.Suppress => _drop != DropKind.Revive,
            _ => false,
        };
        return isMeant && Fires(FaultSubject.Of(framework, call.Type!.Value)) // it has one
            ? CallVerdict.Drop
            : CallVerdict.Pass;
    }
}
