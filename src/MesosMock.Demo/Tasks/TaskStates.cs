namespace MesosMock.Demo.Tasks;

/// <summary>Puts every state into a phase, also one that nobody knows.</summary>
internal static class TaskStates
{
    private const string Reconciliation = "REASON_RECONCILIATION";

    /// <returns>The phase; null for a state that says nothing.</returns>
    public static TaskPhase? PhaseOf(string? state, string? reason) => state switch
    {
        "TASK_STAGING" or "TASK_STARTING" => TaskPhase.Starting,
        "TASK_RUNNING" or "TASK_KILLING" => TaskPhase.Running,
        "TASK_FINISHED" or "TASK_FAILED" or "TASK_KILLED" or "TASK_ERROR" => TaskPhase.Ended,
        "TASK_DROPPED" or "TASK_GONE" or "TASK_GONE_BY_OPERATOR" => TaskPhase.Ended,
        "TASK_UNREACHABLE" => TaskPhase.Missing,

        // Who was asked and does not know will not know later. Without a question it may.
        "TASK_LOST" or "TASK_UNKNOWN" =>
            reason == Reconciliation ? TaskPhase.Ended : TaskPhase.Missing,
        _ => null,
    };

    /// <summary>Whether the task itself is to blame for its end.</summary>
    public static bool IsCrash(string state, string? reason) =>
        state is "TASK_FAILED" or "TASK_ERROR"
        && reason is not ("REASON_INVALID_OFFERS" or "REASON_AGENT_REMOVED");
}
