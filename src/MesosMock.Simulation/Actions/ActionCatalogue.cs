using MesosMock.Simulation.Actions.Agents;
using MesosMock.Simulation.Actions.Clock;
using MesosMock.Simulation.Actions.Faults;
using MesosMock.Simulation.Actions.Frameworks;
using MesosMock.Simulation.Actions.Offers;
using MesosMock.Simulation.Actions.Ratios;
using MesosMock.Simulation.Actions.Records;
using MesosMock.Simulation.Actions.Tasks;

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
        new ForceTasks(),
        new KillTasks(),
        new RescindOffers(),
        new ExpireOffers(),
        new WithholdOffers(),
        new ReleaseOffers(),
        new DisconnectFrameworks(),
        new ResetFrameworks(),
        new StarveFrameworks(),
        new ErrorFrameworks(),
        new ExpireFrameworks(),
        new RemoveFrameworks(),
        new HealFrameworks(),
        new SetRatios(),
        new ResetRatios(),
        new SaveRatios(),
        new AddFault(),
        new ArmFault(),
        new FireFault(),
        new DisarmFault(),
        new HealFault(),
        new ListFaults(),
        .. RuleAction.All(),
        new StartRecord(),
        new StopRecord(),
        new PauseTime(),
        new ResumeTime(),
        new StepTime(),
        new ChangeSpeed(),
        new PanicAction(),
        new UndoAction(),
    ];

    private static readonly Dictionary<string, ClusterAction> ByName =
        Actions.ToDictionary(action => action.Info.Name, StringComparer.Ordinal);

    /// <summary>All entries, in the order in which they are shown.</summary>
    public static IReadOnlyList<ActionInfo> Infos { get; } =
        [.. Actions.Select(action => action.Info)];

    internal static ClusterAction? Find(string name) => ByName.GetValueOrDefault(name);
}
