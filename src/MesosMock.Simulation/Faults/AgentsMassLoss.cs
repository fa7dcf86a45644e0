using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Faults;

/// <summary>A large part of the agents is lost, one after the other.</summary>
internal sealed class AgentsMassLoss(FaultValues values) : AgentFault
{
    private static readonly TypedParameter<double> Percent = Parameter.Ratio(
        "percent", 0.3, "Which part of the agents is lost.");

    private static readonly TypedParameter<DurationDistribution> Rate = Parameter.Duration(
        "rate", "20s", "Time from one loss to the next, as agent_removal_rate_limit gives it.");

    private static readonly TypedParameter<DurationDistribution?> Return =
        Parameter.DurationOrNever("return", "60s", "Time after which each agent is back.");

    private readonly double _percent = values.Get(Percent);
    private readonly DurationDistribution _rate = values.Get(Rate);
    private readonly DurationDistribution? _return = values.Get(Return);
    private Instant _next;

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "agents.mass-loss",
        Rank = 36,
        Title = "A large part of the agents is lost",
        Target = FaultTargetKind.Agent,
        ActsByItself = true,
        Does = "A share of the agents is cut off and given up, one after the other; "
            + "each comes back "
            + "after a while.",
        Must = "Launch replacements at a bounded rate and within the constraints, and deal with "
            + "the tasks that come back.",
        Heals = "All agents are back at once.",
        Evidence = ["src/tests/partition_tests.cpp", "d2iq-archive/marathon#3080"],
        Parameters = [Percent, Rate, Return],
        Create = values => new AgentsMassLoss(values),
    };

    public override int? Wanted(int candidates) => (int)Math.Ceiling(candidates * _percent);

    protected override void Trouble(Agent agent, in FaultSubject subject)
    {
        var now = Step.Now;
        _next = (_next > now ? _next : now) + Draw(_rate, "rate", subject);
        var detection = _next - now;
        Step.AgentTroubles.Partition(
            agent,
            detection,
            _return is { } back ? detection + Draw(back, "return", subject) : null);
    }
}
