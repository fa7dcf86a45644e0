using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Operations;

/// <summary>
/// An operator's reservation or volume: a framework's operation on resources that nobody has
/// (src/master/http.cpp, Master::Http::_reserve and its like, Master::Http::_operation).
/// </summary>
internal static class OperatorOperation
{
    private static readonly Filters DefaultFilters = new();

    public static CallReply Apply(AgentId agentId, OfferOperation operation, Step step)
    {
        if (!step.AgentTable.TryFindRegistered(agentId, out var agent))
        {
            return CallReply.BadRequest("No agent found with specified ID");
        }

        if (OperationShapeValidation.ValidateBody(operation) is { } malformed)
        {
            return CallReply.BadRequest(malformed);
        }

        if (OperationValidation.Validate(operation, ContextOf(agent)) is { } invalid)
        {
            return CallReply.BadRequest($"Invalid {Describe(operation, agent)}: {invalid}");
        }

        Rescind(operation, agent, step);
        var (_, missing) =
            ResourceConversions.Apply(step.Allocator.FreeOf(agent), operation, null);
        if (missing is not null)
        {
            return CallReply.Conflict(missing);
        }

        foreach (var conversion in ResourceConversions.Of(operation))
        {
            step.Allocator.ConvertFree(agent, conversion.Consumed, conversion.Converted);
        }

        step.Note($"Applied an operator's {NameOf(operation)} operation on agent {agentId.Value}");
        return CallReply.Accepted;
    }

    private static OperationValidationContext ContextOf(Agent agent) => new()
    {
        Checkpointed = agent.Total.Reserved,
        Used = [.. agent.Used],
    };

    /// <summary>A master names the agent in some of these texts and not in others.</summary>
    private static string Describe(OfferOperation operation, Agent agent) =>
        operation.Type is OfferOperationType.Unreserve or OfferOperationType.Destroy
            ? $"{NameOf(operation)} operation"
            : $"{NameOf(operation)} operation on agent {agent.Description}";

    private static string NameOf(OfferOperation operation) => operation.Type switch
    {
        OfferOperationType.Reserve => "RESERVE",
        OfferOperationType.Unreserve => "UNRESERVE",
        OfferOperationType.Create => "CREATE",
        OfferOperationType.Destroy => "DESTROY",
        OfferOperationType.GrowVolume => "GROW_VOLUME",
        _ => "SHRINK_VOLUME",
    };

    /// <summary>
    /// Takes offers back one by one until they hold what the operation needs; those that do not
    /// help are left alone. What looks free is not counted, as in a master.
    /// </summary>
    private static void Rescind(OfferOperation operation, Agent agent, Step step)
    {
        var required = ResourceConversions.Of(operation)
            .Aggregate(ResourceSet.Empty, (sum, conversion) => sum.Add(conversion.Consumed));
        var recovered = ResourceSet.Empty;
        foreach (var offer in agent.Offers.ToArray())
        {
            var rest = required.Subtract(offer.Resources);
            if (rest.Equals(required))
            {
                continue;
            }

            required = rest;
            recovered = recovered.Add(offer.Resources);
            step.Offers.Rescind(offer, DefaultFilters);
            if (ResourceConversions.Apply(recovered, operation, null).Error is null)
            {
                break;
            }
        }

        step.Allocator.SealFilters();
    }
}
