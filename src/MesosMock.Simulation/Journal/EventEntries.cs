using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Words;
using MasterEvent = MesosMock.Protocol.V1.Master.Event;
using MasterEventType = MesosMock.Protocol.V1.Master.EventType;

namespace MesosMock.Simulation.Journal;

/// <summary>What the journal says of events.</summary>
internal static class EventEntries
{
    public static JournalEntry Of(Event message, Framework? framework)
    {
        var entry = new JournalEntry
        {
            Kind = JournalKind.Event,
            Type = EnumWords<EventType>.Name(message.Type ?? EventType.Unknown),
            Framework = framework?.Info.Name,
        };
        return message switch
        {
            { Update: { Status: var status } } => entry with
            {
                Task = status.TaskId.Value,
                Agent = status.AgentId?.Value,
                State = EnumWords<TaskState>.Name(status.State),
                Reason = status.Reason is { } reason
                    ? EnumWords<TaskStatusReason>.Name(reason)
                    : null,
            },
            { Offers: { Offers: var offers } } => entry with
            {
                Count = offers.Count,
                Detail = offers.Count > 0 ? offers[0].Id.Value : null,
            },
            { Rescind: { } rescind } => entry with { Detail = rescind.OfferId.Value },
            { Failure: { } failure } => entry with
            {
                Agent = failure.AgentId?.Value,
                Detail = failure.ExecutorId?.Value,
            },
            { Error: { } error } => entry with { Detail = error.Message },
            { Subscribed: { } subscribed } => entry with
            {
                Detail = subscribed.FrameworkId.Value,
            },
            _ => entry,
        };
    }

    public static JournalEntry Of(MasterEvent message)
    {
        var entry = new JournalEntry
        {
            Kind = JournalKind.Publish,
            Type = EnumWords<MasterEventType>.Name(message.Type ?? MasterEventType.Unknown),
        };
        return message switch
        {
            { TaskAdded: { Task: var task } } => entry with
            {
                Task = task.TaskId.Value,
                Agent = task.AgentId.Value,
                State = EnumWords<TaskState>.Name(task.State),
            },
            { TaskUpdated: { } updated } => entry with
            {
                Task = updated.Status.TaskId.Value,
                State = EnumWords<TaskState>.Name(updated.State),
            },
            { AgentAdded: { Agent: var agent } } => entry with
            {
                Agent = agent.AgentInfo.Id?.Value,
            },
            { AgentRemoved: { } removed } => entry with { Agent = removed.AgentId.Value },
            _ => entry,
        };
    }
}
