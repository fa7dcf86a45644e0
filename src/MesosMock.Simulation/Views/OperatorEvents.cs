using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>
/// Writes what operators' streams are told (src/internal/evolve.cpp, protobuf::master::event).
/// </summary>
public static class OperatorEvents
{
    /// <summary>
    /// The first record of an operator's stream, as a whole. To be made outside the machine's
    /// turn; <see cref="LargeAnswers.Subscribed"/> has it piece by piece.
    /// </summary>
    /// <param name="cluster">The cluster when the stream began.</param>
    /// <param name="format">How the stream is encoded.</param>
    public static Event Subscribed(ClusterView cluster, WireFormat format)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new()
        {
            Type = EventType.Subscribed,
            Subscribed = new()
            {
                GetState = OperatorAnswers.State(cluster, format),
                HeartbeatIntervalSeconds = cluster.Options.HeartbeatInterval.TotalSeconds,
            },
        };
    }

    internal static Event TaskAdded(ClusterTask task) => new()
    {
        Type = EventType.TaskAdded,
        TaskAdded = new() { Task = task.View.Record },
    };

    internal static Event TaskUpdated(ClusterTask task, TaskStatusInfo status) => new()
    {
        Type = EventType.TaskUpdated,
        TaskUpdated = new()
        {
            FrameworkId = task.Framework.Id,
            Status = status,
            State = task.State,
        },
    };

    /// <summary>
    /// An agent is in the list from now on. One that an operator took out of offers is so only
    /// right after that (src/master/master.cpp, Master::__reregisterSlave), thus active here.
    /// </summary>
    internal static Event AgentAdded(State.Agent agent, string version) => new()
    {
        Type = EventType.AgentAdded,
        AgentAdded = new()
        {
            Agent = AgentViews.News(agent.View, version) with { Active = agent.IsConnected },
        },
    };

    internal static Event AgentRemoved(State.Agent agent) => new()
    {
        Type = EventType.AgentRemoved,
        AgentRemoved = new() { AgentId = agent.Id },
    };

    internal static Event FrameworkAdded(Framework framework) => new()
    {
        Type = EventType.FrameworkAdded,
        FrameworkAdded = new() { Framework = FrameworkViews.News(framework) },
    };

    internal static Event FrameworkUpdated(Framework framework) => new()
    {
        Type = EventType.FrameworkUpdated,
        FrameworkUpdated = new() { Framework = FrameworkViews.News(framework) },
    };

    internal static Event FrameworkRemoved(Framework framework) => new()
    {
        Type = EventType.FrameworkRemoved,
        FrameworkRemoved = new() { FrameworkInfo = framework.Info },
    };
}
