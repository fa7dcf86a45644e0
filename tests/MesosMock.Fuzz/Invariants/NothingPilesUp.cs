using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation.State;

namespace MesosMock.Fuzz.Invariants;

/// <summary>
/// What waits is bounded by what lives: no timer, candidate or queued update is left over, so that
/// a run costs as much at its end as at its beginning.
/// </summary>
internal sealed class NothingPilesUp(World world) : Rule(world)
{
    /// <summary>
    /// The run of the allocator, what an operator set for a while, and the two emulations.
    /// </summary>
    private const int OwnTimers = 4;

    /// <summary>Failover or reregistration, the detection of a trouble, and its end.</summary>
    private const int TimersPerAgent = 3;

    /// <summary>Life, kill, resend, check, health check and time limit.</summary>
    private const int TimersPerTask = 6;

    /// <summary>
    /// STARTING, RUNNING, two results of checks, KILLING and the end; each is reported once.
    /// </summary>
    private const int UpdatesPerLife = 6;

    public override void AfterStep()
    {
        var agents = World.Step.AgentTable.Count;
        var timersMax = OwnTimers + World.Agents.Sum(TimersOf) + World.Frameworks.Sum(TimersOf)
            + World.Options.Agents.Sum(group => group.Count) + World.Options.Resources.Competitors;
        World.Require(
            World.Step.Timers.Count <= timersMax,
            $"{World.Step.Timers.Count} timers wait where {timersMax} have a reason");
        foreach (var subscription in World.Frameworks.SelectMany(framework => framework.Roles))
        {
            World.Require(
                subscription.Slots.CandidateCount <= agents,
                $"{subscription.Slots.CandidateCount} candidates of {agents} agents");
        }

        foreach (var task in World.Agents.SelectMany(agent => agent.Tasks))
        {
            World.Require(
                task.Updates.Count <= UpdatesPerLife,
                $"{task.Updates.Count} updates of task {task.Id.Value} wait");
            World.Require(
                task.Statuses.Count <= 100, $"task {task.Id.Value} has {task.Statuses.Count}");
        }

        World.Require(
            World.Step.Maintenance.FilterCount <= World.Frameworks.Count() * agents,
            "filters of inverse offers pile up");
    }

    /// <summary>What vanished of it is away for some rounds at most.</summary>
    private int TimersOf(Agent agent)
    {
        var vanishing = World.Options.Resources;
        return TimersPerAgent + (int)(vanishing.DelayReturn.Sample(0) / vanishing.Interval) + 1
            + (agent.Tasks.Count * TimersPerTask) + agent.Executors.Count + agent.Operations.Count;
    }

    private int TimersOf(Framework framework) =>
        1 + framework.Offers.Count + framework.InverseOffers.Count + framework.Roles.Sum(
            role => World.Agents.Sum(agent => FiltersOf(role, agent)));

    private static int FiltersOf(RoleSubscription role, Agent agent)
    {
        var count = 0;
        for (var filter = role.Slots.Filter(agent); filter is not null; filter = filter.Next)
        {
            count++;
        }

        return count;
    }
}
