using System.Collections.Immutable;

namespace MesosMock.Simulation.Roles;

/// <summary>What operators set for roles: weights and quotas, by role. Immutable.</summary>
internal sealed record RoleSettings
{
    /// <summary>The weight of a role that nobody gave one.</summary>
    public const double DefaultWeight = 1;

    /// <summary>Nothing is set.</summary>
    public static readonly RoleSettings None = new();

    /// <summary>The weights that were set, even to the default.</summary>
    public ImmutableSortedDictionary<string, double> Weights { get; private init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>The quotas that were set, even to the default.</summary>
    public ImmutableSortedDictionary<string, Quota> Quotas { get; private init; } =
        ImmutableSortedDictionary.Create<string, Quota>(StringComparer.Ordinal);

    /// <summary>Whether any role has guarantees or limits.</summary>
    public bool HasQuota => Quotas.Values.Any(quota => !quota.IsDefault);

    public double WeightOf(string role) => Weights.GetValueOrDefault(role, DefaultWeight);

    public Quota QuotaOf(string role) => Quotas.GetValueOrDefault(role, Quota.Default);

    public RoleSettings With(string role, double weight) =>
        this with { Weights = Weights.SetItem(role, weight) };

    public RoleSettings With(string role, Quota quota) =>
        this with { Quotas = Quotas.SetItem(role, quota) };

    public RoleSettings WithoutQuota(string role) => this with { Quotas = Quotas.Remove(role) };
}
