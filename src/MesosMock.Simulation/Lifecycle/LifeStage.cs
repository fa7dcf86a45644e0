namespace MesosMock.Simulation.Lifecycle;

/// <summary>How far a task came on its emulated way.</summary>
internal enum LifeStage
{
    /// <summary>The agent has it; nothing was reported yet.</summary>
    Launched,

    /// <summary>TASK_STAGING was reached.</summary>
    Staging,

    /// <summary>The executor has it and reported TASK_STARTING.</summary>
    Starting,

    /// <summary>TASK_RUNNING was reported.</summary>
    Running,

    /// <summary>It was lost by a draw and will come back.</summary>
    LostForNow,

    /// <summary>Nothing more will happen to it.</summary>
    Ended,
}
