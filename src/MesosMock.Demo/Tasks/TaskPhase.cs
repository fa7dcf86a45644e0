namespace MesosMock.Demo.Tasks;

/// <summary>What a scheduler has to know of a task's state.</summary>
internal enum TaskPhase
{
    /// <summary>The ACCEPT is out, and nobody has told of the task yet.</summary>
    Launching,

    /// <summary>Somebody has it, but it does not run yet.</summary>
    Starting,

    /// <summary>It runs; a task that is being killed does, too.</summary>
    Running,

    /// <summary>Nobody knows, and it may come back.</summary>
    Missing,

    /// <summary>It is over and never comes back.</summary>
    Ended,
}
