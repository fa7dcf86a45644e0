using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>What the machine knows when a task is launched on accepted offers.</summary>
internal interface ITaskValidationContext
{
    /// <summary>The launching framework.</summary>
    FrameworkId FrameworkId { get; }

    /// <summary>The agent of the accepted offers.</summary>
    AgentId AgentId { get; }

    /// <summary>The role the accepted offers are allocated to.</summary>
    string Role { get; }

    /// <summary>What is left of the accepted offers.</summary>
    ResourceSet Available { get; }

    /// <summary>What the agent can do.</summary>
    AgentCapabilities Capabilities { get; }

    /// <summary>
    /// True if the framework has a task of the id on a registered agent, terminal but
    /// unacknowledged ones included.
    /// </summary>
    bool HasTask(TaskId taskId);

    /// <summary>True if the framework has an unreachable task of the id.</summary>
    bool HasUnreachableTask(TaskId taskId);

    /// <summary>The framework's executor of the id on this agent, or null.</summary>
    ExecutorInfo? FindExecutor(ExecutorId executorId);

    /// <summary>
    /// The containers of the framework's tasks under the executor on this agent, unreachable ones
    /// included; null stands for a task without container.
    /// </summary>
    IEnumerable<ContainerInfo?> ContainersUnder(ExecutorId executorId);
}
