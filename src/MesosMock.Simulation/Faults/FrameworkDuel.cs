using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A second scheduler subscribes with the framework's id.</summary>
internal sealed class FrameworkDuel(FaultValues values) : Fault, IActiveFault
{
    private static readonly TypedParameter<DurationDistribution> StealFor = Parameter.Duration(
        "steal_for", "30s", "How long the twin stays.");

    private static readonly TypedParameter<DurationDistribution?> FlipEvery =
        Parameter.DurationOrNever(
            "flip_every", "never", "Time after which the twin comes back and steals again.");

    private readonly DurationDistribution _stealFor = values.Get(StealFor);
    private readonly DurationDistribution? _flipEvery = values.Get(FlipEvery);
    private readonly List<string> _twins = [];
    private int _made;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "framework.duel",
        Rank = 15,
        Title = "A second scheduler takes the framework's id",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "A twin subscribes with the framework's id and FrameworkInfo: the old stream gets "
            + "ERROR 'Framework failed over' and ends, and calls with its stream id are 400. The "
            + "twin does nothing, and leaves after a while.",
        Must = "Step down when another took over, instead of fighting for the id; whoever wins "
            + "reconciles.",
        Heals = "The twin leaves at once.",
        Evidence = ["mesos/kafka#82", "src/tests/fault_tolerance_tests.cpp"],
        Parameters = [StealFor, FlipEvery],
        Create = values => new FrameworkDuel(values),
    };

    public override void Heal()
    {
        foreach (var twin in _twins.ToArray())
        {
            Leave(twin);
        }
    }

    public bool CanAct(in FaultSubject target) =>
        target.Framework is { StreamId: { } stream } && !_twins.Contains(stream);

    public void Act(in FaultSubject target)
    {
        var framework = target.Framework!; // the target's kind
        var subject = target;
        var twin = $"twin-{Rule.Number}-{_made++}";
        _twins.Add(twin);
        Step.Phantoms.Open(twin, null);
        Step.Frameworks.SubscribeUnharmed(twin, new()
        {
            Type = Protocol.V1.Scheduler.CallType.Subscribe,
            FrameworkId = framework.Id,
            Subscribe = new() { FrameworkInfo = framework.Info },
        });
        After(Draw(_stealFor, "steal_for", subject), () => Leave(twin));
        if (_flipEvery is { } period)
        {
            After(Draw(period, "flip_every", subject), () => ComeBack(framework));
        }
    }

    private void ComeBack(Framework framework)
    {
        var subject = FaultSubject.Of(framework);
        if (CanAct(subject))
        {
            Act(subject);
        }
        else if (_flipEvery is { } period)
        {
            After(Draw(period, "flip_every", subject), () => ComeBack(framework));
        }
    }

    private void Leave(string twin)
    {
        _twins.Remove(twin);
        Step.Frameworks.OnStreamClosed(twin);
        Step.Phantoms.Forget(twin);
    }
}
