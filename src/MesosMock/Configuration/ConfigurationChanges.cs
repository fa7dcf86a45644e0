namespace MesosMock.Configuration;

/// <summary>What differs between two readings of one configuration.</summary>
internal sealed class ConfigurationChanges
{
    // Whole tables, and keys of tables of which other keys cannot change.
    private static readonly string[] LiveTables =
        ["emulation.task_state", "emulation.agent", "fault", "task_rule"];

    private static readonly string[] LiveKeys =
    [
        "emulation.resources.ratio_lost",
        "emulation.resources.interval",
        "emulation.resources.delay_return",
        "log.level",
    ];

    // What is asked for once, when the cluster begins.
    private static readonly string[] FixedKeys =
    [
        "emulation.agent.delay_agent_registration",
    ];

    private ConfigurationChanges(IReadOnlyList<string> live, IReadOnlyList<string> restart) =>
        (Live, Restart) = (live, restart);

    /// <summary>Lines of what is in force now, such as <c>log.level: "info" -> "debug"</c>.
    /// </summary>
    public IReadOnlyList<string> Live { get; }

    /// <summary>Lines of what changes with the next start only.</summary>
    public IReadOnlyList<string> Restart { get; }

    /// <summary>Compares two readings.</summary>
    public static ConfigurationChanges Between(
        IReadOnlyList<ConfigurationRow> before, IReadOnlyList<ConfigurationRow> after)
    {
        var was = before.ToDictionary(row => row.Path, row => row.Value);
        var now = after.ToDictionary(row => row.Path, row => row.Value);
        List<string> live = [];
        List<string> restart = [];
        foreach (var path in was.Keys.Union(now.Keys))
        {
            var (old, young) = (was.GetValueOrDefault(path), now.GetValueOrDefault(path));
            if (old != young)
            {
                (IsLive(path) ? live : restart).Add(
                    $"{path}: {old ?? "(not there)"} -> {young ?? "(not there)"}");
            }
        }

        return new(live, restart);
    }

    private static bool IsLive(string path) =>
        !FixedKeys.Contains(path)
        && (LiveKeys.Contains(path)
            || LiveTables.Any(table => path.StartsWith(table, StringComparison.Ordinal)
                && path.Length > table.Length
                && path[table.Length] is '.' or '['));
}
