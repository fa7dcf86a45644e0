using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Faults;

/// <summary>A SUBSCRIBE gets its 200, and SUBSCRIBED comes late or never.</summary>
internal sealed class SubscribeMute(FaultValues values) : Fault, IStreamFault
{
    private static readonly TypedParameter<DurationDistribution?> SubscribedAfter =
        Parameter.DurationOrNever("subscribed_after", "never", "When SUBSCRIBED comes.");

    private static readonly TypedParameter<FirstKind> FirstEvent = Parameter.Choice(
        "first_event", FirstKind.None, "What comes before it.");

    private readonly DurationDistribution? _subscribedAfter = values.Get(SubscribedAfter);
    private readonly FirstKind _firstEvent = values.Get(FirstEvent);
    private readonly Dictionary<string, Call> _muted = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "subscribe.mute",
        Rank = 48,
        Title = "A subscription that says nothing",
        Target = FaultTargetKind.Framework,
        Does = "The stream opens with 200 and its headers, and SUBSCRIBED comes after a while or "
            + "never; a HEARTBEAT may come before it. The master has not heard of the framework "
            + "until then.",
        Must = "Have a timeout for the subscription, and cope with a heartbeat that comes first.",
        Heals = "Subscriptions that wait are carried out at once.",
        Evidence = ["HubSpot/Singularity#208", "apache/flink#6464"],
        Parameters = [SubscribedAfter, FirstEvent],
        Create = values => new SubscribeMute(values),
    };

    private enum FirstKind
    {
        None,
        Heartbeat,
    }

    public override void Heal()
    {
        foreach (var stream in _muted.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            LetIn(stream);
        }
    }

    public bool OnSubscribe(string streamId, Call call)
    {
        var subject = CallFaults.SubjectOf(call, Step);
        if (!Fires(subject))
        {
            return false;
        }

        _muted.Add(streamId, call);
        if (_firstEvent == FirstKind.Heartbeat)
        {
            Step.SendTo(streamId, new() { Type = EventType.Heartbeat });
        }

        if (_subscribedAfter is { } delay)
        {
            After(Draw(delay, "subscribed_after", subject), () => LetIn(streamId));
        }

        return true;
    }

    public void OnStreamClosed(string streamId) => _muted.Remove(streamId);

    private void LetIn(string stream)
    {
        if (_muted.Remove(stream, out var call))
        {
            Step.Frameworks.SubscribeUnharmed(stream, call);
        }
    }
}
