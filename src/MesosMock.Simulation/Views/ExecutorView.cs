using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>A custom or default executor that the master lists. Immutable.</summary>
public sealed class ExecutorView
{
    internal ExecutorView(Executor executor)
    {
        Info = executor.Info;
        FrameworkId = executor.Framework.Id;
        AgentId = executor.Agent.Id;
        Role = executor.Role;
        Resources = new(executor.Resources);
    }

    /// <summary>What its scheduler said of it.</summary>
    public ExecutorInfo Info { get; }

    /// <summary>Its id.</summary>
    public ExecutorId Id => Info.ExecutorId;

    /// <summary>The framework that it works for.</summary>
    public FrameworkId FrameworkId { get; }

    /// <summary>The agent that it runs on.</summary>
    public AgentId AgentId { get; }

    /// <summary>The role that its resources are allocated to.</summary>
    public string Role { get; }

    /// <summary>What it uses besides its tasks.</summary>
    public ResourcesView Resources { get; }
}
