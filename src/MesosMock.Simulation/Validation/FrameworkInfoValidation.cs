using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// What a framework says about itself in SUBSCRIBE and UPDATE_FRAMEWORK
/// (src/master/validation.cpp, namespace <c>framework</c>).
/// </summary>
internal static class FrameworkInfoValidation
{
    private const double NanosecondsPerSecond = 1e9;
    private const double NanosecondsLimit = 9223372036854775808.0;

    /// <summary>Checks roles, id, offer filters and failover timeout, in this order.</summary>
    /// <returns>Mesos's error text, or null if the info is fine.</returns>
    public static string? Validate(FrameworkInfo info) =>
        ValidateRoles(info)
        ?? (info.Id is { Value.Length: > 0 } id ? IdValidation.Validate(id.Value) : null)
        ?? info.OfferFilters.Select(entry => ValidateFilters(entry.Value))
            .FirstOrDefault(error => error is not null)
        ?? ValidateFailoverTimeout(info.FailoverTimeout);

    /// <summary>The roles a framework subscribes to; exactly one without MULTI_ROLE.</summary>
    public static IReadOnlyList<string> RolesOf(FrameworkInfo info) =>
        HasCapability(info, FrameworkInfoCapabilityType.MultiRole)
            ? info.Roles
            : [info.Role ?? RoleNames.Star];

    /// <summary>True if the framework names the capability.</summary>
    public static bool HasCapability(FrameworkInfo info, FrameworkInfoCapabilityType type)
    {
        foreach (var capability in info.Capabilities)
        {
            if (capability.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Checks that only subscribed roles are suppressed.</summary>
    public static string? ValidateSuppressedRoles(
        IReadOnlyList<string> roles, IEnumerable<string> suppressedRoles)
    {
        var foreign = suppressedRoles.Except(roles).ToList();
        return foreign.Count == 0
            ? null
            : $"Suppressed roles {SetText.Print(foreign)} are not contained in the set of roles";
    }

    /// <summary>Checks that only subscribed roles have constraints.</summary>
    public static string? ValidateConstraintRoles(
        IReadOnlyList<string> roles, OfferConstraints constraints)
    {
        var foreign = constraints.RoleConstraints
            .Select(entry => entry.Key)
            .FirstOrDefault(role => !roles.Contains(role));

        // The missing blank is Mesos's.
        return foreign is null
            ? null
            : $"Offer constraints specify `role_constraints` for a role '{foreign}'"
                + "not contained in the set of roles";
    }

    private static string? ValidateRoles(FrameworkInfo info)
    {
        if (!HasCapability(info, FrameworkInfoCapabilityType.MultiRole))
        {
            if (!info.Roles.IsEmpty)
            {
                return "'FrameworkInfo.roles' must not be set when the framework is not"
                    + " MULTI_ROLE capable";
            }

            return RoleValidation.Validate(info.Role ?? RoleNames.Star) is { } why
                ? $"'FrameworkInfo.role' is not a valid role: {why}"
                : null;
        }

        if (info.Role is not null)
        {
            return "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable";
        }

        return ValidateRoleList(info.Roles);
    }

    private static string? ValidateRoleList(Repeated<string> roles)
    {
        var duplicates = roles.GroupBy(role => role)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ToList();
        if (duplicates.Count > 0)
        {
            return "'FrameworkInfo.roles' contains duplicate items: " + SetText.Print(duplicates);
        }

        return roles.Select(RoleValidation.Validate).FirstOrDefault(error => error is not null)
            is { } why
            ? $"'FrameworkInfo.roles' contains invalid role: {why}"
            : null;
    }

    // src/common/validation.cpp, validateOfferFilters.
    private static string? ValidateFilters(OfferFilters filters)
    {
        if (filters.MinAllocatableResources is not { } minimum)
        {
            return null;
        }

        foreach (var alternative in minimum.Quantities)
        {
            if (alternative.Quantities.IsEmpty)
            {
                return "Resource quantities must contain at least one quantity";
            }

            foreach (var (name, amount) in alternative.Quantities)
            {
                if (ValidateAmount(amount.Value) is { } why)
                {
                    return $"Invalid resource quantity for '{name}': {why}";
                }
            }
        }

        return null;
    }

    private static string? ValidateAmount(double amount) => amount switch
    {
        _ when double.IsInfinity(amount) => "Infinite values not supported",
        _ when double.IsNaN(amount) => "NaN not supported",
        _ when double.IsSubnormal(amount) => "Subnormal values not supported",
        < 0 => "Negative values not supported",
        _ => null,
    };

    // stout duration.hpp, Duration::create: nanoseconds have to fit into 64 bits.
    private static string? ValidateFailoverTimeout(double seconds)
    {
        var nanoseconds = seconds * NanosecondsPerSecond;
        return nanoseconds is > NanosecondsLimit or < -NanosecondsLimit
            ? $"The framework failover_timeout ({StreamNumber.Format(seconds)}) is invalid"
            : null;
    }
}
