using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Quota;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Roles;
using Quota = MesosMock.Simulation.Roles.Quota;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Quotas by themselves and together (src/master/quota.cpp; src/master/quota_handler.cpp,
/// QuotaTree and overcommitCheck). Each rule gives Mesos's error text, or null if it holds.
/// </summary>
internal static class QuotaValidation
{
    /// <summary>Checks the newer form; its role is not nested.</summary>
    public static string? Validate(QuotaConfig config)
    {
        if (RoleValidation.Validate(config.Role) is { } role)
        {
            return $"Invalid 'QuotaConfig.role': {role}";
        }

        var guarantees = config.Guarantees.Select(entry => (entry.Key, entry.Value.Value))
            .ToArray();
        var limits = config.Limits.Select(entry => (entry.Key, entry.Value.Value)).ToArray();
        if (First(guarantees, TooLarge) is { } guarantee)
        {
            return $"Invalid 'QuotaConfig.guarantees': {guarantee}";
        }

        if (First(limits, TooLarge) is { } limit)
        {
            return $"Invalid 'QuotaConfig.limits': {limit}";
        }

        if ((First(guarantees, amount => NotScalar("guarantee", amount))
            ?? First(limits, amount => NotScalar("limit", amount))) is { } problem)
        {
            return problem;
        }

        var quota = Quota.Of(config);
        return quota.Limits.Contains(quota.Guarantees)
            ? null
            : $"'QuotaConfig.guarantees' {Print(guarantees)} is not contained within the "
                + $"'QuotaConfig.limits' {Print(limits)}";
    }

    /// <summary>Checks the older form.</summary>
    public static string? Validate(QuotaRequest request)
    {
        if (ResourceValidation.Validate(request.Guarantee) is { } shape)
        {
            return $"QuotaInfo with invalid resource: {shape}";
        }

        if (request.Role is not { } role)
        {
            return "QuotaInfo must specify a role";
        }

        if (RoleValidation.Validate(role) is { } invalid)
        {
            return $"QuotaInfo with invalid role: {invalid}";
        }

        return request.Guarantee.IsEmpty
            ? "QuotaInfo with empty 'guarantee'"
            : ValidateGuarantee(request);
    }

    /// <summary>
    /// A role may not be guaranteed more than the one above it. Nested roles never have a quota, so
    /// only the role right above decides.
    /// </summary>
    public static string? ValidateParent(
        string role, ResourceQuantities guarantee, RoleSettings roles)
    {
        var parts = role.Split('/');
        var parent = parts[^2];
        var guaranteed = parts.Length == 2
            ? roles.QuotaOf(parent).Guarantees
            : ResourceQuantities.None;
        return guaranteed.Contains(guarantee)
            ? null
            : $"Invalid quota configuration. Parent role '{parent}' with guarantees "
                + $"({guaranteed}) does not contain the sum of its children's guarantees "
                + $"({guarantee})";
    }

    /// <summary>Whether guarantees are more than all registered agents have.</summary>
    /// <param name="step">The cluster.</param>
    /// <param name="changed">Quotas that are to be set.</param>
    /// <returns>Both sums, or null if there is enough.</returns>
    public static (ResourceQuantities Guarantees, ResourceQuantities Capacity)? Exceed(
        Step step, Dictionary<string, Quota> changed)
    {
        var guarantees = step.Roles.Quotas
            .Where(entry => !changed.ContainsKey(entry.Key))
            .Select(entry => entry.Value)
            .Concat(changed.Values)
            .Aggregate(ResourceQuantities.None, (sum, quota) => sum.Add(quota.Guarantees));
        var capacity = step.AgentTable.All
            .Where(agent => agent.IsRegistered)
            .Aggregate(
                ResourceQuantities.None,
                (sum, agent) => sum.Add(agent.Total.NonRevocable.Quantities));
        return capacity.Contains(guarantees) ? null : (guarantees, capacity);
    }

    private static string? ValidateGuarantee(QuotaRequest request)
    {
        var names = new HashSet<string>();
        foreach (var resource in request.Guarantee)
        {
            var problem = resource switch
            {
                _ when !WireResources.Read(resource).Key.IsUnreserved =>
                    "QuotaInfo must not contain any ReservationInfo",
                { Disk: not null } => "QuotaInfo must not contain DiskInfo",
                { Revocable: not null } => "QuotaInfo must not contain RevocableInfo",
                { Type: not ValueKind.Scalar } =>
                    "QuotaInfo must not include non-scalar resources",
                _ when !names.Add(resource.Name) =>
                    $"QuotaInfo contains duplicate resource name '{resource.Name}'",
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? TooLarge((string Name, double Value) amount)
    {
        const double Exabyte = 1_099_511_627_776;
        const double Trillion = 1_000_000_000_000;
        var (max, words) = amount.Name is "mem" or "disk"
            ? (Exabyte, "1 exabyte (1099511627776)")
            : (Trillion, "1 trillion (1000000000000)");
        return amount.Value > max
            ? $"{{'{amount.Name}': {Print(amount.Value)}}} is invalid: values greater than {words} "
                + "are not supported"
            : null;
    }

    private static string? NotScalar(string what, (string Name, double Value) amount)
    {
        var problem = amount.Value switch
        {
            double.PositiveInfinity or double.NegativeInfinity => "Infinite values not supported",
            double.NaN => "NaN not supported",
            { } value when double.IsSubnormal(value) => "Subnormal values not supported",
            < 0 => "Negative values not supported",
            _ => null,
        };
        return problem is null
            ? null
            : $"Invalid {what} configuration {{'{amount.Name}': {Print(amount.Value)}}}: {problem}";
    }

    private static string? First(
        (string Name, double Value)[] amounts, Func<(string Name, double Value), string?> rule) =>
        amounts.Select(rule).FirstOrDefault(problem => problem is not null);

    private static string Print((string Name, double Value)[] amounts) => "{ "
        + string.Join(", ", amounts.Select(amount => $"{amount.Name}: {Print(amount.Value)}"))
        + " }";

    private static string Print(double value) => FixedPoint.Print(FixedPoint.FromDouble(value));
}
