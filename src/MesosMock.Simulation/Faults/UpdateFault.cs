using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in where status updates of tasks go out.</summary>
internal abstract class UpdateFault : Fault, IEventFault
{
    public EventVerdict OnEvent(Framework framework, Event message) =>
        message.Update is { Status: var status }
            ? OnUpdate(framework, message, status)
            : EventVerdict.Pass(message);

    protected abstract EventVerdict OnUpdate(
        Framework framework, Event message, TaskStatusInfo status);

    /// <summary>What the master knows of the task; null when it knows none.</summary>
    protected static ClusterTask? TaskOf(Framework framework, TaskStatusInfo status) =>
        framework.Tasks.Find(status.TaskId) ?? framework.UnreachableTasks.Find(status.TaskId);

    protected static FaultSubject SubjectOf(Framework framework, TaskStatusInfo status) =>
        FaultSubject.Of(framework, status.TaskId, TaskOf(framework, status));

    protected static Event With(TaskStatusInfo status) =>
        new() { Type = EventType.Update, Update = new() { Status = status } };
}
