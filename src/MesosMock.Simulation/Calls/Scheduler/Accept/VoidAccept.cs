using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// An ACCEPT with a bad list of offers: every offer in it that exists is gone without a word, even
/// another framework's, and each task and operation is told why (src/master/master.cpp,
/// Master::accept).
/// </summary>
internal static class VoidAccept
{
    public static void Carry(AcceptCall call, string invalid, Framework framework, Step step)
    {
        step.Warn($"ACCEPT call of framework {framework.Id.Value} used invalid offers: {invalid}");
        Discard(call, step);
        foreach (var operation in call.Operations)
        {
            Answer(operation, invalid, framework, step);
        }
    }

    private static void Discard(AcceptCall call, Step step)
    {
        foreach (var id in call.OfferIds)
        {
            if (step.Offers.TryFind(id, out var offer))
            {
                step.Offers.Remove(offer);
                step.Allocator.Recover(offer, offer.Resources, null);
            }
        }
    }

    private static void Answer(
        OfferOperation operation, string invalid, Framework framework, Step step)
    {
        switch (operation.Type)
        {
            case OfferOperationType.Launch or OfferOperationType.LaunchGroup:
                foreach (var task in LaunchedTasks.Of(operation))
                {
                    Drop(task, invalid, framework, step);
                }

                break;
            default:
                step.Operations.Refuse(
                    framework, operation, $"Operation attempted with invalid offers: {invalid}");
                break;
        }
    }

    private static void Drop(TaskInfo task, string invalid, Framework framework, Step step)
    {
        var status = step.Statuses.FromMaster(
            task.TaskId,
            task.AgentId,
            framework.Has(Capabilities.PartitionAware) ? TaskState.Dropped : TaskState.Lost,
            TaskStatusReason.InvalidOffers,
            $"Task launched with invalid offers: {invalid}");
        step.Metrics.CountEnd(status);
        step.SendUpdate(framework, status);
    }
}
