using MesosMock.Simulation.Actions.Agents;

namespace MesosMock.Simulation.Actions;

/// <summary>
/// Everything that can be done to the cluster: one line each. The control API, the command line,
/// the console, undo and the documentation all read this list.
/// </summary>
public static class ActionCatalogue
{
    private static readonly ClusterAction[] Actions =
    [
        new KillAgents(),
        new PartitionAgents(),
        new RestartAgents(),
        new RenewAgents(),
        new MarkAgentsGone(),
        new DrainAgents(),
        new DeactivateAgents(),
        new ReactivateAgents(),
        new RemoveAgents(),
        new AddAgents(),
        new HealAgents(),
    ];

    private static readonly Dictionary<string, ClusterAction> ByName =
        Actions.ToDictionary(action => action.Info.Name, StringComparer.Ordinal);

    /// <summary>All entries, in the order in which they are shown.</summary>
    public static IReadOnlyList<ActionInfo> Infos { get; } =
        [.. Actions.Select(action => action.Info)];

    internal static ClusterAction? Find(string name) => ByName.GetValueOrDefault(name);
}
