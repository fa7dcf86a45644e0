using System.Runtime.CompilerServices;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>An ACCEPT is taken, but the task never reaches its agent.</summary>
internal sealed class LaunchLost(FaultValues values) : Fault, ILaunchFault, ICallFault
{
    private static readonly TypedParameter<bool> KnownToMaster = Parameter.Flag(
        "known_to_master", false, "Whether the master lists the task, staging for ever.");

    private static readonly TypedParameter<RevealKind> Reveal = Parameter.Choice(
        "reveal",
        RevealKind.Reconcile,
        "When a listed task turns out to be lost: as soon as somebody asks for it, or never.");

    private readonly bool _knownToMaster = values.Get(KnownToMaster);
    private readonly RevealKind _reveal = values.Get(Reveal);
    private readonly ConditionalWeakTable<ClusterTask, object> _lost = [];

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "launch.lost",
        Rank = 12,
        Title = "A launch is accepted and the task never gets to its agent",
        Target = FaultTargetKind.Task,
        Does = "ACCEPT gets its 202, the offer is used up, and no update ever comes. A RECONCILE "
            + "with the agent's id is answered with TASK_GONE (TASK_LOST); with known_to_master "
            + "the task is listed as staging and, once asked for, TASK_DROPPED (TASK_LOST).",
        Must = "Wait only so long for the first update, then reconcile, and launch again with a "
            + "new task id.",
        Heals = "Nothing is undone: a task that was lost on its way stays lost.",
        Evidence = ["docs/reconciliation.md", "HubSpot/Singularity#2066"],
        Parameters = [KnownToMaster, Reveal],
        Create = values => new LaunchLost(values),
    };

    private enum RevealKind
    {
        Reconcile,
        Never,
    }

    public bool Vanishes(Framework framework, Agent agent, TaskInfo task) =>
        !_knownToMaster
        && Fires(FaultSubject.Of(framework, task.TaskId, null) with { Agent = agent });

    public bool OnLaunched(ClusterTask task)
    {
        if (!_knownToMaster || !Fires(FaultSubject.Of(task)))
        {
            return false;
        }

        // The agent has nothing of it, so an agent that comes back does not begin it either.
        task.Stage = LifeStage.Staging;
        _lost.Add(task, task);
        return true;
    }

    public CallVerdict OnCall(Framework framework, Call call)
    {
        if (_reveal == RevealKind.Reconcile && call.Reconcile is { } reconcile)
        {
            ClusterTask?[] asked = reconcile.Tasks.IsEmpty
                ? [.. framework.Tasks]
                : [.. reconcile.Tasks.Select(task => framework.Tasks.Find(task.TaskId))];
            foreach (var task in asked)
            {
                if (task is not null && _lost.Remove(task))
                {
                    Drop(task);
                }
            }
        }

        return CallVerdict.Pass;
    }

    /// <summary>The words of an agent that is asked for a task it never got.</summary>
    private void Drop(ClusterTask task)
    {
        var isAware = task.Framework.Has(Capabilities.PartitionAware);
        Step.TaskLives.Finish(task, Step.Statuses.FromAgent(
            task,
            isAware ? TaskState.Dropped : TaskState.Lost,
            TaskStatusReason.Reconciliation,
            "Reconciliation: task unknown to the agent"));
    }
}
