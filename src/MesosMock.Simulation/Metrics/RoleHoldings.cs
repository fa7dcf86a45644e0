using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// Scalars that roles use or are offered, kept up to date so that no task need be visited when
/// somebody asks. Roles that hold nothing are forgotten.
/// </summary>
internal sealed class RoleHoldings
{
    private readonly SortedDictionary<string, Holding> _roles = new(StringComparer.Ordinal);

    /// <summary>The roles that use or are offered something, by name.</summary>
    public IEnumerable<string> Roles => _roles.Keys;

    /// <summary>A role's thousandths by name, used and offered ones; its sub-roles' not.</summary>
    public IReadOnlyDictionary<string, long> HeldBy(string role) =>
        _roles.TryGetValue(role, out var holding) ? holding.Held : Holding.None;

    /// <summary>
    /// What of that is used, neither reserved nor revocable: what counts as consumed of a quota
    /// besides reservations.
    /// </summary>
    public IReadOnlyDictionary<string, long> ChargedTo(string role) =>
        _roles.TryGetValue(role, out var holding) ? holding.Charged : Holding.None;

    /// <summary>A task or an executor begins to use resources, or ends.</summary>
    public void Use(string role, ResourceSet resources, int sign) =>
        Enter(role, resources, sign, isUsed: true);

    /// <summary>So many offers of the same are made, or, below 0, end.</summary>
    public void Offer(string role, ResourceSet resources, int offers) =>
        Enter(role, resources, offers, isUsed: false);

    private void Enter(string role, ResourceSet resources, int times, bool isUsed)
    {
        if (!_roles.TryGetValue(role, out var holding))
        {
            _roles.Add(role, holding = new());
        }

        foreach (ref readonly var item in resources.Items)
        {
            if (item.Key.Kind != ValueKind.Scalar)
            {
                continue;
            }

            Holding.Enter(holding.Held, item, times);
            if (isUsed && item.Key.IsUnreserved && !item.Key.Details.IsRevocable)
            {
                Holding.Enter(holding.Charged, item, times);
            }
        }

        holding.Holders += times;
        if (holding.Holders == 0)
        {
            _roles.Remove(role);
        }
    }

    private sealed class Holding
    {
        public static readonly Dictionary<string, long> None = [];

        public Dictionary<string, long> Held { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, long> Charged { get; } = new(StringComparer.Ordinal);

        public int Holders { get; set; }

        public static void Enter(Dictionary<string, long> sums, in ResourceItem item, int times) =>
            sums[item.Key.Name] = sums.GetValueOrDefault(item.Key.Name) + (times * item.Amount);
    }
}
