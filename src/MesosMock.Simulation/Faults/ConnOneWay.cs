using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Faults;

/// <summary>The master believes that a framework is gone; the framework does not.</summary>
internal sealed class ConnOneWay(FaultValues values) : Fault, IActiveFault
{
    private static readonly TypedParameter<DurationDistribution?> For = Parameter.DurationOrNever(
        "for", "60s", "How long the connection stays up; it is closed then.");

    private static readonly TypedParameter<bool> StartTimer = Parameter.Flag(
        "start_failover_timer", true, "Whether the failover timeout begins to run.");

    private readonly bool _startsTimer = values.Get(StartTimer);
    private readonly DurationDistribution? _for = values.Get(For);
    private readonly List<string> _dead = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "conn.one-way",
        Rank = 20,
        Title = "The master believes that the framework is gone",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "The master marks the framework as disconnected and starts its failover timeout, "
            + "while the connection stays up and silent. Calls are 403 'Framework is not "
            + "subscribed'.",
        Must = "Take that 403 as a reason to subscribe again now, and not as a fatal refusal.",
        Heals = "The connection is closed.",
        Evidence = ["d2iq-archive/marathon#4266", "src/tests/partition_tests.cpp"],
        Parameters = [For, StartTimer],
        Create = values => new ConnOneWay(values),
    };

    public override void Heal()
    {
        foreach (var stream in _dead.ToArray())
        {
            Close(stream);
        }
    }

    public bool CanAct(in FaultSubject target) => target.Framework is { IsConnected: true };

    public void Act(in FaultSubject target)
    {
        var framework = target.Framework!; // CanAct saw it
        var stream = framework.StreamId!; // and that it is connected
        _dead.Add(stream);
        Step.Emit(new Effect.Shape(
            stream, StreamShape.Usual with { IsSilent = true, Discards = true }));
        Step.Frameworks.OnStreamClosed(stream);
        if (!_startsTimer)
        {
            Step.Frameworks.StopWaitingFor(framework);
        }

        if (_for is { } duration)
        {
            After(Draw(duration, "for", target), () => Close(stream));
        }
    }

    private void Close(string stream)
    {
        if (_dead.Remove(stream))
        {
            Step.Emit(new Effect.Cut(stream, StreamCut.Fin));
        }
    }
}
