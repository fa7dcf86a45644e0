namespace MesosMock.EndToEndTests.Tasks;

/// <summary>What the tests expect of tasks, and how they make them short.</summary>
internal static class Lives
{
    /// <summary>Configuration with short lives; more keys of tasks may follow.</summary>
    public const string ShortLives =
        """
        [master]
        allocation_interval = "20ms"
        [emulation.task_state]
        delay_task_starting = 0.02
        delay_task_next_state = 0.05

        """;

    /// <summary>The states of a task that ends well.</summary>
    public static readonly string[] Good =
        ["TASK_STAGING", "TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED"];

    /// <summary>Names that no two frameworks have in common.</summary>
    public static string[] Ids(string framework, int count) =>
        [.. Enumerable.Range(0, count).Select(number => $"{framework}-{number}")];
}
