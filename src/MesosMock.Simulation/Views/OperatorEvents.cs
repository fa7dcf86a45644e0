using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>
/// Writes what operators' streams are told (src/internal/evolve.cpp, protobuf::master::event).
/// </summary>
internal static class OperatorEvents
{
    public static Event TaskAdded(ClusterTask task) => new()
    {
        Type = EventType.TaskAdded,
        TaskAdded = new() { Task = task.View.Record },
    };

    public static Event TaskUpdated(ClusterTask task, TaskStatusInfo status) => new()
    {
        Type = EventType.TaskUpdated,
        TaskUpdated = new()
        {
            FrameworkId = task.Framework.Id,
            Status = status,
            State = task.State,
        },
    };

    public static Event AgentAdded(State.Agent agent) => new()
    {
        Type = EventType.AgentAdded,
        AgentAdded = new() { Agent = AgentViews.Of(agent) },
    };

    public static Event AgentRemoved(State.Agent agent) => new()
    {
        Type = EventType.AgentRemoved,
        AgentRemoved = new() { AgentId = agent.Id },
    };

    public static Event FrameworkAdded(Framework framework) => new()
    {
        Type = EventType.FrameworkAdded,
        FrameworkAdded = new() { Framework = FrameworkViews.Of(framework) },
    };

    public static Event FrameworkUpdated(Framework framework) => new()
    {
        Type = EventType.FrameworkUpdated,
        FrameworkUpdated = new() { Framework = FrameworkViews.Of(framework) },
    };

    public static Event FrameworkRemoved(Framework framework) => new()
    {
        Type = EventType.FrameworkRemoved,
        FrameworkRemoved = new() { FrameworkInfo = framework.Info },
    };
}
