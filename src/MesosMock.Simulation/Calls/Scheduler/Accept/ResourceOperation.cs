using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Scheduler.Accept;

/// <summary>
/// RESERVE, UNRESERVE, CREATE, DESTROY, GROW_VOLUME, SHRINK_VOLUME, CREATE_DISK and DESTROY_DISK
/// (src/master/master.cpp, Master::_accept).
/// </summary>
internal static class ResourceOperation
{
    public static void Apply(OfferOperation operation, Grant grant, Step step)
    {
        if (OperationValidation.Validate(operation, ContextOf(grant)) is { } invalid)
        {
            step.Operations.Refuse(grant.Framework, operation, invalid + OnAgent(grant.Agent));
            return;
        }

        if (operation.Destroy is { } destroy && operation.Type == OfferOperationType.Destroy)
        {
            RescindVolumes(ResourceSet.FromWire(destroy.Volumes), grant.Agent, step);
        }

        if (Refuse(operation, grant) is { } missing)
        {
            step.Operations.Refuse(grant.Framework, operation, missing);
            return;
        }

        Convert(operation, grant, step);
        grant.Carry(operation);
    }

    private static OperationValidationContext ContextOf(Grant grant) => new()
    {
        Framework = grant.Framework.Info,
        Principal = grant.Framework.Info.Principal,
        OfferRole = grant.Role,
        Checkpointed = grant.Agent.Total.Reserved,
        Used = [.. grant.Agent.Used],
    };

    private static string OnAgent(Agent agent) =>
        $"; on agent {agent.Description}";

    private static string? Refuse(OfferOperation operation, Grant grant)
    {
        var (_, error) = ResourceConversions.Apply(grant.Remaining, operation, grant.Role);
        return (error, operation.Type) switch
        {
            (null, _) => null,
            (_, OfferOperationType.GrowVolume) => $"Invalid GROW_VOLUME operation: {error}",
            (_, OfferOperationType.ShrinkVolume) => $"Invalid SHRINK_VOLUME operation: {error}",
            _ => error,
        };
    }

    private static void Convert(OfferOperation operation, Grant grant, Step step)
    {
        var isForLater = operation.Type
            is OfferOperationType.GrowVolume or OfferOperationType.ShrinkVolume;
        foreach (var conversion in ResourceConversions.Of(operation))
        {
            step.Allocator.Convert(grant.Agent, conversion.Consumed, conversion.Converted);
            if (isForLater)
            {
                grant.ConvertForLater(conversion.Consumed, conversion.Converted);
            }
            else
            {
                grant.Convert(conversion.Consumed, conversion.Converted);
            }
        }
    }

    /// <summary>Nobody may accept an offer of a volume that is gone.</summary>
    private static void RescindVolumes(ResourceSet volumes, Agent agent, Step step)
    {
        foreach (var offer in agent.Offers.ToArray())
        {
            if (HoldsAny(offer.Resources, volumes))
            {
                step.Offers.Rescind(offer);
            }
        }
    }

    private static bool HoldsAny(ResourceSet resources, ResourceSet volumes)
    {
        foreach (var volume in volumes.Items)
        {
            if (resources.Contains(ResourceSet.Of(volume)))
            {
                return true;
            }
        }

        return false;
    }
}
