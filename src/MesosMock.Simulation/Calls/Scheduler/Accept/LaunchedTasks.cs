using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// The tasks that a LAUNCH or LAUNCH_GROUP names; none where its body is missing.
/// </summary>
internal static class LaunchedTasks
{
    public static Repeated<TaskInfo> Of(OfferOperation operation) => operation.Type switch
    {
        OfferOperationType.Launch => operation.Launch?.TaskInfos ?? [],
        OfferOperationType.LaunchGroup => operation.LaunchGroup?.TaskGroup.Tasks ?? [],
        _ => [],
    };
}
