using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>What an opportunity is about: selectors look at it, draws are keyed by it.</summary>
/// <param name="Key">Stable between runs, whatever else happens.</param>
/// <param name="Text">How the journal calls it.</param>
internal readonly record struct FaultSubject(ulong Key, string Text)
{
    public Framework? Framework { get; init; }

    public Agent? Agent { get; init; }

    public ClusterTask? Task { get; init; }

    public Offer? Offer { get; init; }

    /// <summary>
    /// Whether a selector names it, or what it belongs to: an agent its tasks, a framework its
    /// calls.
    /// </summary>
    public bool Matches(Selector selector) =>
        (Task is { } task && selector.Matches(task))
        || (Offer is { } offer && selector.Matches(offer))
        || (Agent is { } agent && selector.Matches(agent))
        || (Framework is { } framework && selector.Matches(framework));

    public static FaultSubject Of(Framework framework) =>
        new(Chance.Chance.Subject("framework", framework.Info.Name), Named(framework))
        {
            Framework = framework,
        };

    public static FaultSubject Of(Agent agent) =>
        new(Chance.Chance.Subject("agent", $"{agent.Index}"), $"agent {agent.Id.Value}")
        {
            Agent = agent,
        };

    public static FaultSubject Of(ClusterTask task) =>
        new(task.Subject, $"task {task.Id.Value}")
        {
            Framework = task.Framework,
            Agent = task.Agent,
            Task = task,
        };

    /// <summary>A task of which the master may know nothing but its id.</summary>
    public static FaultSubject Of(Framework framework, TaskId taskId, ClusterTask? task) =>
        new(
            Chance.Chance.Subject(framework.Info.Name, taskId.Value),
            $"task {taskId.Value}")
        {
            Framework = framework,
            Agent = task?.Agent,
            Task = task,
        };

    /// <summary>An offer has no name of its own that lasts: its agent and framework have.</summary>
    public static FaultSubject Of(Offer offer) =>
        new(
            Chance.Chance.Subject(offer.Framework.Info.Name, $"offer of {offer.Agent.Index}"),
            $"offer {offer.Id.Value}")
        {
            Framework = offer.Framework,
            Agent = offer.Agent,
            Offer = offer,
        };

    public static FaultSubject Of(Framework framework, CallType call) =>
        new(
            Chance.Chance.Subject(framework.Info.Name, $"call {call}"),
            $"{EnumWords<CallType>.Name(call)} of {Named(framework)}")
        {
            Framework = framework,
        };

    public static FaultSubject Of(Framework framework, EventType type) =>
        new(
            Chance.Chance.Subject(framework.Info.Name, $"event {type}"),
            $"{EnumWords<EventType>.Name(type)} to {Named(framework)}")
        {
            Framework = framework,
        };

    private static string Named(Framework framework) =>
        $"framework {framework.Id.Value} ({framework.Info.Name})";
}
