namespace MesosMock.Simulation.State;

/// <summary>In which of a framework's lists the master keeps a task.</summary>
internal enum TaskPlace
{
    /// <summary>With the tasks of registered agents.</summary>
    Tracked,

    /// <summary>With those that were lost with their agent.</summary>
    Unreachable,

    /// <summary>With those that ended, or in no list any more.</summary>
    Completed,
}
