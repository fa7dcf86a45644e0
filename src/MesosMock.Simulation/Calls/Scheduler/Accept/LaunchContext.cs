using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>What validation may know of the cluster while it judges a launch.</summary>
/// <param name="grant">What the call has in hand.</param>
/// <param name="isGroup">
/// Whether it is a group, which needs a copy of a shared volume for each of its tasks: a
/// shortcoming of Mesos's (src/master/master.cpp, Master::_accept).
/// </param>
internal sealed class LaunchContext(Grant grant, bool isGroup) : ITaskValidationContext
{
    public FrameworkId FrameworkId => grant.Framework.Id;

    public AgentId AgentId => grant.Agent.Id;

    public string Role => grant.Role;

    public ResourceSet Available => isGroup ? grant.Remaining : grant.RemainingForTask;

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
