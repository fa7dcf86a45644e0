using MesosMock.Protocol.V1;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation;

/// <summary>
/// What happened in a cluster so far, in a few numbers for the last line of a run.
/// </summary>
/// <param name="Seed">What ids, uuids and every draw followed from.</param>
/// <param name="Started">The first moment of simulated time.</param>
/// <param name="Now">The present moment of simulated time.</param>
/// <param name="FrameworksSeen">Frameworks that ever subscribed, each counted once.</param>
/// <param name="TasksLaunched">Tasks that were launched; refused launches do not count.</param>
/// <param name="TasksByEnd">
/// Of the launched tasks those that ended or are unreachable, by that state, in the order of the
/// states' numbers. States without any are missing. A task that is unreachable when its framework
/// is removed stays so here, so that the numbers can be held against the ratios.
/// </param>
/// <param name="TasksRefused">Launches that were answered with TASK_ERROR.</param>
/// <param name="FaultsFired">How often faults fired; dry runs do not count.</param>
public sealed record ClusterSummary(
    ulong Seed,
    Instant Started,
    Instant Now,
    long FrameworksSeen,
    long TasksLaunched,
    IReadOnlyList<KeyValuePair<TaskState, long>> TasksByEnd,
    long TasksRefused,
    long FaultsFired);
