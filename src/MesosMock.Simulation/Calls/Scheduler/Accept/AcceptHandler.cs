using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// ACCEPT (src/master/master.cpp, Master::accept and Master::_accept): the offers are used up
/// whatever becomes of the operations; what they leave goes back.
/// </summary>
internal static class AcceptHandler
{
    private static readonly Filters DefaultFilters = new();

    public static void Handle(AcceptCall call, Framework framework, Step step)
    {
        CountLaunches(call.Operations, step);
        var offers = new List<Offer>(call.OfferIds.Count);
        if (OfferList.Read(call.OfferIds, framework, step, offers) is { } invalid)
        {
            VoidAccept.Carry(call, invalid, framework, step);
            return;
        }

        var resources = Consume(offers, framework, step);
        var grant = new Grant(framework, offers[0].Agent, offers[0].Role, resources);
        foreach (var operation in WellFormed(call.Operations, grant, step))
        {
            Apply(operation, grant, step);
        }

        GiveBack(offers, grant, call.Filters ?? DefaultFilters, step);

        // What the agent has to say arrives after everything that the master said by itself.
        foreach (var operation in grant.Carried)
        {
            step.Operations.Finish(framework, grant.Agent, operation);
        }
    }

    /// <summary>Whatever becomes of them: a master counts before it looks.</summary>
    private static void CountLaunches(Repeated<OfferOperation> operations, Step step)
    {
        foreach (var operation in operations)
        {
            if (operation.Type != OfferOperationType.Launch)
            {
                continue;
            }

            if (LaunchedTasks.Of(operation).IsEmpty)
            {
                step.Metrics.MessagesDeclineOffers++;
            }
            else
            {
                step.Metrics.MessagesLaunchTasks++;
            }
        }
    }

    private static ResourceSet Consume(List<Offer> offers, Framework framework, Step step)
    {
        var resources = ResourceSet.Empty;
        foreach (var offer in offers)
        {
            step.Offers.Remove(offer);
            resources = resources.Add(offer.Resources);
        }

        framework.Metrics.OffersAccepted += offers.Count;
        return resources;
    }

    /// <summary>
    /// Refuses what is malformed, all of it before the first operation is carried out.
    /// </summary>
    private static List<OfferOperation> WellFormed(
        Repeated<OfferOperation> operations, Grant grant, Step step)
    {
        var wellFormed = new List<OfferOperation>(operations.Count);
        foreach (var operation in operations)
        {
            if (operation.Type is null or OfferOperationType.Unknown)
            {
                step.Warn($"Ignoring unknown operation of framework {grant.Framework.Id.Value}");
            }
            else if (OperationShapeValidation.Validate(
                operation, grant.Agent.Id, AgentCapabilities.All) is { } malformed)
            {
                Refuse(operation, malformed, grant, step);
            }
            else
            {
                wellFormed.Add(operation);
            }
        }

        return wellFormed;
    }

    private static void Refuse(
        OfferOperation operation, string malformed, Grant grant, Step step)
    {
        var tasks = LaunchedTasks.Of(operation);
        switch (operation.Type)
        {
            case OfferOperationType.Launch:
                TaskErrors.Send(tasks, TaskStatusReason.TaskInvalid, malformed, grant, step);
                break;
            case OfferOperationType.LaunchGroup:
                TaskErrors.Send(tasks, TaskStatusReason.TaskGroupInvalid, malformed, grant, step);
                break;
            default:
                step.Operations.Refuse(grant.Framework, operation, malformed);
                break;
        }
    }

    private static void Apply(OfferOperation operation, Grant grant, Step step)
    {
        switch (operation.Type)
        {
            case OfferOperationType.Launch:
                LaunchOperation.Apply(operation.Launch!, grant, step); // well-formed
                break;
            case OfferOperationType.LaunchGroup:
                LaunchGroupOperation.Apply(operation.LaunchGroup!, grant, step); // well-formed
                break;
            default:
                ResourceOperation.Apply(operation, grant, step);
                break;
        }
    }

    /// <summary>
    /// What nobody used is refused for a while, but for what this call converted: that is offered
    /// at once.
    /// </summary>
    private static void GiveBack(List<Offer> offers, Grant grant, Filters filters, Step step)
    {
        step.Allocator.Recover(offers[0], grant.Converted, null);
        step.Allocator.Recover(offers[0], grant.Declined, filters);
        foreach (var offer in offers.Skip(1))
        {
            step.Allocator.Recover(offer, ResourceSet.Empty, null);
        }

        step.Allocator.SealFilters();
    }
}
