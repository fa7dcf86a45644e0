using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Views;

/// <summary>A task as operators see it (src/common/protobuf_utils.cpp, createTask).</summary>
internal static class TaskViews
{
    public static TaskRecord Of(TaskView task) => new()
    {
        Name = task.Info.Name,
        TaskId = task.Id,
        FrameworkId = task.FrameworkId,
        ExecutorId = task.ExecutorId,
        AgentId = task.AgentId,
        State = task.State,
        Resources = task.Resources.Set.ToWire(new(task.Role, HasRefinement: true)),
        Statuses = task.Statuses,
        StatusUpdateState = task.StatusUpdateState,
        StatusUpdateUuid = task.StatusUpdateUuid,
        Labels = task.Info.Labels,
        Discovery = task.Info.Discovery,
        Container = task.Info.Container,
        HealthCheck = task.Info.HealthCheck,
        KillPolicy = task.Info.KillPolicy,
        User = task.User,
        Limits = [.. task.Info.Limits.AsSpan().ToArray().Select(
            limit => new TaskRecordLimitsEntry(limit.Key, limit.Value))],
    };
}
