using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>What validation may know of the cluster while it judges a launch.</summary>
internal sealed class LaunchContext(Grant grant) : ITaskValidationContext
{
    public FrameworkId FrameworkId => grant.Framework.Id;

    public AgentId AgentId => grant.Agent.Id;

    public string Role => grant.Role;

    public ResourceSet Available => grant.Remaining;

    public AgentCapabilities Capabilities => AgentCapabilities.All;

    public bool HasTask(TaskId taskId) => grant.Framework.Tasks.Contains(taskId);

    public bool HasUnreachableTask(TaskId taskId) =>
        grant.Framework.UnreachableTasks.Contains(taskId);

    public ExecutorInfo? FindExecutor(ExecutorId executorId) =>
        grant.Framework.Executors.Find((grant.Agent.Id, executorId))?.Info;

    public IEnumerable<ContainerInfo?> ContainersUnder(ExecutorId executorId) =>
        grant.Agent.Tasks
            .Where(task => task.Framework == grant.Framework && task.Executor?.Id == executorId)
            .Select(task => task.Info.Container);
}
