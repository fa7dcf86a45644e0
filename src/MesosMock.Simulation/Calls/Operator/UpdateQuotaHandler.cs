using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Roles;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;
using Quota = MesosMock.Simulation.Roles.Quota;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// UPDATE_QUOTA (src/master/quota_handler.cpp, update and _update): all or none, and as many offers
/// taken back as limits and guarantees may need.
/// </summary>
internal static class UpdateQuotaHandler
{
    private const string Force = " (use 'force' flag to bypass this check)";

    public static CallReply Handle(UpdateQuotaCall call, Step step)
    {
        var isForced = call.Force ?? false;
        var problem = ValidateShape(call)
            ?? (isForced ? null : ValidateLimits(call, step) ?? ValidateCapacity(call, step));
        if (problem is not null)
        {
            return CallReply.BadRequest(problem);
        }

        foreach (var config in call.QuotaConfigs)
        {
            step.Roles = step.Roles.With(config.Role, Quota.Of(config));
        }

        step.Allocator.ReconsiderAll();
        foreach (var config in call.QuotaConfigs)
        {
            Rescind(config.Role, Quota.Of(config), step);
        }

        return CallReply.Done;
    }

    private static string? ValidateShape(UpdateQuotaCall call)
    {
        foreach (var config in call.QuotaConfigs)
        {
            if (config.Role.Contains('/', StringComparison.Ordinal))
            {
                return $"Updating quota on nested role '{config.Role}' is not supported yet";
            }

            if (QuotaValidation.Validate(config) is { } problem)
            {
                return $"Invalid QuotaConfig: {problem}";
            }
        }

        return null;
    }

    private static string? ValidateLimits(UpdateQuotaCall call, Step step)
    {
        foreach (var config in call.QuotaConfigs)
        {
            var limits = Quota.Of(config).Limits;
            var consumed = new RoleUsage(step, config.Role).ConsumedQuota;
            if (!limits.Contains(consumed))
            {
                return $"Invalid QuotaConfig: Role '{config.Role}' is already consuming "
                    + $"'{consumed}'; this is more than the requested limits '{limits}'{Force}";
            }
        }

        return null;
    }

    private static string? ValidateCapacity(UpdateQuotaCall call, Step step)
    {
        var changed = call.QuotaConfigs.ToArray()
            .GroupBy(config => config.Role)
            .ToDictionary(configs => configs.Key, configs => Quota.Of(configs.Last()));
        var excess = QuotaValidation.Exceed(step, changed);
        return excess is { } found
            ? $"Invalid QuotaConfig: total quota guarantees '{found.Guarantees}' exceed cluster "
                + $"capacity '{found.Capacity}'{Force}"
            : null;
    }

    private static void Rescind(string role, Quota quota, Step step)
    {
        var usage = new RoleUsage(step, role);
        var taken = RescindOverLimits(usage, quota.Limits, step);
        var rescinded = taken;
        foreach (var offer in Offers(step)
            .Where(offer => !usage.Includes(offer.Role)))
        {
            if (rescinded.Contains(quota.Guarantees))
            {
                return;
            }

            rescinded = rescinded.Add(ResourceQuantities.CountOf(offer.Resources));
            step.Offers.Rescind(offer);
        }
    }

    /// <summary>What the role has after as many of its offers went as its limits want.</summary>
    private static ResourceQuantities RescindOverLimits(
        RoleUsage usage, ResourceLimits limits, Step step)
    {
        var taken = usage.ConsumedQuota.Add(usage.Offered);
        foreach (var offer in step.FrameworkTable.Known
            .SelectMany(framework => framework.Offers.ToArray())
            .Where(offer => usage.Includes(offer.Role)))
        {
            if (limits.Contains(taken))
            {
                break;
            }

            taken = taken.Subtract(ResourceQuantities.CountOf(offer.Resources));
            step.Offers.Rescind(offer);
        }

        return taken;
    }

    private static IEnumerable<Offer> Offers(Step step) =>
        step.AgentTable.All.Where(agent => agent.IsRegistered)
            .SelectMany(agent => agent.Offers.ToArray());
}
