using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A stream breaks off in the middle of its life.</summary>
internal sealed class ConnReset(FaultValues values) : Fault, IActiveFault
{
    private static readonly TypedParameter<StreamCut> How = Parameter.Choice(
        "how", StreamCut.Rst, "Reset, closed, or reset within a record.");

    private static readonly TypedParameter<int> Flap = Parameter.Integer(
        "flap", 1, 1, 10_000, "How often, if the framework subscribes again.");

    private static readonly TypedParameter<DurationDistribution> FlapEvery = Parameter.Duration(
        "flap_every", "5s", "Time from one break to the next.");

    private readonly StreamCut _how = values.Get(How);
    private readonly int _flap = values.Get(Flap);
    private readonly DurationDistribution _flapEvery = values.Get(FlapEvery);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "conn.reset",
        Rank = 18,
        Title = "The stream breaks off",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "The stream's connection is reset or closed. Until the framework "
            + "subscribes again its "
            + "calls are 403 'Framework is not subscribed', afterwards the old stream id is 400.",
        Must = "Subscribe again with pauses that grow, use the new stream id, and hold calls back "
            + "or let them fail meanwhile.",
        Heals = "Streams are left alone.",
        Evidence = ["mesos/mesos-go#239", "docs/scheduler-http-api.md, Disconnections"],
        Parameters = [How, Flap, FlapEvery],
        Create = values => new ConnReset(values),
    };

    public bool CanAct(in FaultSubject target) => target.Framework is { IsConnected: true };

    public void Act(in FaultSubject target) =>
        Cut(target.Framework!, _flap); // the target's kind

    private void Cut(Framework framework, int left)
    {
        Step.Frameworks.Cut(framework, _how);
        if (left > 1)
        {
            var pause = Draw(_flapEvery, "flap_every", FaultSubject.Of(framework));
            After(pause, () => Cut(framework, left - 1));
        }
    }
}
