namespace MesosMock.Simulation.Roles;

/// <summary>What operators set for roles: weights and quotas, by role.</summary>
internal sealed class RoleSettings
{
    /// <summary>The weight of a role that nobody gave one.</summary>
    public const double DefaultWeight = 1;

    /// <summary>The weights that were set, even to the default.</summary>
    public SortedDictionary<string, double> Weights { get; } = new(StringComparer.Ordinal);

    /// <summary>The quotas that were set, even to the default.</summary>
    public SortedDictionary<string, Quota> Quotas { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any role has guarantees or limits.</summary>
    public bool HasQuota => Quotas.Values.Any(quota => !quota.IsDefault);

    public double WeightOf(string role) => Weights.GetValueOrDefault(role, DefaultWeight);

    public Quota QuotaOf(string role) => Quotas.GetValueOrDefault(role, Quota.Default);
}
