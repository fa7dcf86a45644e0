using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// What an allocator shows of roles: shares, quotas, and what of them is consumed
/// (src/master/allocator/mesos/metrics.cpp, sorter/drf/metrics.cpp).
/// </summary>
internal sealed class RoleMetrics
{
    private readonly Step _step;
    private readonly RoleHoldings _holdings;
    private readonly Dictionary<string, long> _capacity = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, SortedDictionary<string, long>> _consumed =
        new(StringComparer.Ordinal);

    private RoleMetrics(Step step)
    {
        _step = step;
        _holdings = step.Metrics.RoleHoldings;
    }

    public static IEnumerable<(string Name, double Value)> Of(Step step)
    {
        var metrics = new RoleMetrics(step);
        metrics.Gather();
        return metrics.Shares().Concat(metrics.Quotas()).Concat(metrics.Consumption());
    }

    private void Gather()
    {
        foreach (var agent in _step.AgentTable.All)
        {
            if (!agent.IsRegistered)
            {
                continue;
            }

            foreach (ref readonly var item in agent.Total.Items)
            {
                if (item.Key.Kind != ValueKind.Scalar)
                {
                    continue;
                }

                var name = item.Key.Name;
                _capacity[name] = _capacity.GetValueOrDefault(name) + item.Amount;
                if (item.Key.ReservationRole is { } role)
                {
                    Consume(role, name, item.Amount);
                }
            }
        }

        foreach (var role in _holdings.Roles)
        {
            foreach (var (name, amount) in _holdings.ChargedTo(role))
            {
                Consume(role, name, amount);
            }
        }
    }

    /// <summary>A role consumes for all above it, too.</summary>
    private void Consume(string role, string name, long amount)
    {
        for (var above = role; above.Length > 0; above = RoleNames.ParentOf(above))
        {
            if (!_consumed.TryGetValue(above, out var sums))
            {
                _consumed.Add(above, sums = new(StringComparer.Ordinal));
            }

            sums[name] = sums.GetValueOrDefault(name) + amount;
        }
    }

    private IEnumerable<(string Name, double Value)> Shares() =>
        from role in _step.FrameworkTable.Known
            .SelectMany(framework => framework.Roles.Select(subscription => subscription.Role))
            .Concat(_holdings.Roles)
            .Distinct(StringComparer.Ordinal)
        select ($"allocator/mesos/roles/{role}/shares/dominant", ShareOf(role));

    private double ShareOf(string role) =>
        _holdings.HeldBy(role)
            .Where(held => _capacity.GetValueOrDefault(held.Key) > 0)
            .Select(held => (double)held.Value / _capacity[held.Key])
            .DefaultIfEmpty(0)
            .Max() / _step.Roles.WeightOf(role);

    private IEnumerable<(string Name, double Value)> Quotas()
    {
        foreach (var (role, quota) in _step.Roles.Quotas)
        {
            foreach (var guarantee in quota.Guarantees.Items)
            {
                yield return Quantity(role, guarantee.Name, "guarantee", guarantee.Thousandths);
            }

            foreach (var limit in quota.Limits.Items)
            {
                yield return Quantity(role, limit.Name, "limit", limit.Thousandths);
            }

            var held = _holdings.HeldBy(role);
            var names = quota.Guarantees.Items.Concat(quota.Limits.Items)
                .Select(quantity => quantity.Name)
                .Distinct(StringComparer.Ordinal);
            foreach (var name in names)
            {
                yield return Quantity(
                    role, name, "offered_or_allocated", held.GetValueOrDefault(name));
            }
        }
    }

    // RoleTree::updateQuotaConsumedMetric: for every role, whether or not it has a quota.
    private IEnumerable<(string Name, double Value)> Consumption() =>
        from role in _consumed
        from sum in role.Value
        where sum.Value > 0
        select Quantity(role.Key, sum.Key, "consumed", sum.Value);

    private static (string Name, double Value) Quantity(
        string role, string name, string kind, long thousandths) =>
        ($"allocator/mesos/quota/roles/{role}/resources/{name}/{kind}",
            FixedPoint.ToDouble(thousandths));
}
