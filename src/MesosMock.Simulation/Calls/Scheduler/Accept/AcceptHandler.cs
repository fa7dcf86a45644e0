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
        var offers = new List<Offer>(call.OfferIds.Count);
        if (OfferList.Read(call.OfferIds, framework, step, offers) is { } invalid)
        {
            VoidAccept.Carry(call, invalid, framework, step);
            return;
        }

        var resources = Consume(offers, framework, step);
        var grant = new Grant(framework, offers[0].Agent, offers[0].Role, resources);
        foreach (var operation in call.Operations)
        {
            Apply(operation, grant, step);
        }

        GiveBack(offers, grant, call.Filters ?? DefaultFilters, step);
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

    private static void Apply(OfferOperation operation, Grant grant, Step step)
    {
        if (operation.Type is null or OfferOperationType.Unknown)
        {
            step.Warn($"Ignoring unknown operation of framework {grant.Framework.Id.Value}");
            return;
        }

        var malformed = OperationShapeValidation.Validate(
            operation, grant.Agent.Id, AgentCapabilities.All);
        switch (operation.Type)
        {
            case OfferOperationType.Launch:
                LaunchOperation.Apply(operation, malformed, grant, step);
                break;
            case OfferOperationType.LaunchGroup:
                LaunchGroupOperation.Apply(operation, malformed, grant, step);
                break;
            default:
                ResourceOperation.Apply(operation, malformed, grant, step);
                break;
        }
    }

    /// <summary>
    /// What nobody used is refused for a while, but for what this call converted: that is offered
    /// at once.
    /// </summary>
    private static void GiveBack(List<Offer> offers, Grant grant, Filters filters, Step step)
    {
        step.Allocator.Recover(offers[0], grant.Converted.Add(grant.ForLater), null);
        step.Allocator.Recover(offers[0], grant.Remaining.Subtract(grant.Converted), filters);
        foreach (var offer in offers.Skip(1))
        {
            step.Allocator.Recover(offer, ResourceSet.Empty, null);
        }

        step.Allocator.SealFilters();
    }
}
