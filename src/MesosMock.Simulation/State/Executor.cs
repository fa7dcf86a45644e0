using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>
/// An executor that the master tracks: a custom or a default one. A command task's executor is the
/// agent's own business and has no such record.
/// </summary>
internal sealed class Executor
{
    public required Framework Framework { get; init; }

    public required Agent Agent { get; init; }

    public required ExecutorInfo Info { get; init; }

    public required string Role { get; init; }

    /// <summary>Charged once, with its first task.</summary>
    public required ResourceSet Resources { get; init; }

    public ExecutorId Id => Info.ExecutorId;

    /// <summary>Whether it runs task groups and ends with the last of its tasks.</summary>
    public bool IsDefault => Info.Type == ExecutorInfoType.Default;

    /// <summary>Its tasks that have not ended, in the order of their launch.</summary>
    public List<ClusterTask> LiveTasks { get; } = [];

    /// <summary>Whether the master still lists it and counts its resources.</summary>
    public bool IsTracked
    {
        get;
        set
        {
            field = value;
            Agent.Changed();
        }
    } = true;

    /// <summary>How readers see it; nothing of that ever changes.</summary>
    public ExecutorView View => field ??= new(this);

    /// <summary>Shoots it after its grace; null until it is asked to shut down.</summary>
    public ShutdownTimer? Shutdown { get; set; }

    /// <summary>Whether it was asked to go: it takes no task and no kill any more.</summary>
    public bool IsTerminating => Shutdown is not null;
}
