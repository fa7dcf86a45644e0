using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;
using Quota = MesosMock.Simulation.Roles.Quota;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// SET_QUOTA, the older form of UPDATE_QUOTA (src/master/quota_handler.cpp, _set and __set): what
/// is guaranteed is the limit too, and whole agents' offers are taken back.
/// </summary>
internal static class SetQuotaHandler
{
    private const string Prefix = "Failed to validate set quota request: ";

    public static CallReply Handle(SetQuotaCall call, Step step)
    {
        var request = call.QuotaRequest;
        if (QuotaValidation.Validate(request) is { } problem)
        {
            return CallReply.BadRequest(Prefix + problem);
        }

        var role = request.Role!; // validated
        var guarantee = ResourceSet.FromWire(request.Guarantee);
        if (Refuse(role, guarantee.Quantities, step) is { } refusal)
        {
            return CallReply.BadRequest(refusal);
        }

        var quota = Quota.Of(guarantee.Quantities);
        if (request.Force is not true
            && QuotaValidation.Exceed(step, new() { [role] = quota }) is { } found)
        {
            return CallReply.Conflict("Quota guarantees overcommit the cluster (use 'force' to "
                + $"bypass this check): Total quota guarantees '{found.Guarantees}' exceed "
                + $"cluster capacity '{found.Capacity}'");
        }

        step.Roles = step.Roles.With(role, quota);
        step.Allocator.ReconsiderAll();
        Rescind(role, guarantee, step);
        return CallReply.Done;
    }

    private static string? Refuse(string role, ResourceQuantities guarantee, Step step)
    {
        if (step.Roles.Quotas.ContainsKey(role))
        {
            return $"{Prefix}Cannot set quota for role '{role}' which already has quota";
        }

        if (!role.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        return QuotaValidation.ValidateParent(role, guarantee, step.Roles) is { } problem
            ? Prefix + problem
            : $"Setting quota on nested role '{role}' is not supported yet";
    }

    /// <summary>
    /// From one agent for each framework of the role at least, until there is enough.
    /// </summary>
    private static void Rescind(string role, ResourceSet guarantee, Step step)
    {
        var frameworks = step.FrameworkTable.Known.Count(
            framework => framework.IsConnected && framework.FindRole(role) is not null);
        var rescinded = ResourceSet.Empty;
        var visited = 0;
        foreach (var agent in step.AgentTable.All.Where(agent => agent.IsOfferable))
        {
            if (rescinded.Contains(guarantee) && visited >= frameworks)
            {
                return;
            }

            visited += agent.Offers.Count > 0 ? 1 : 0;
            foreach (var offer in agent.Offers.ToArray())
            {
                rescinded = rescinded.Add(offer.Resources);
                step.Offers.Rescind(offer);
            }
        }
    }
}
