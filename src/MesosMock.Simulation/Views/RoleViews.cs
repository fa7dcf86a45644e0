using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Roles;

namespace MesosMock.Simulation.Views;

/// <summary>
/// Gathers the roles of a cluster (src/master/master.cpp, Master::knownRoles): those that somebody
/// is subscribed to, uses, is offered or has reserved, and all above them.
/// </summary>
internal sealed class RoleViews
{
    private readonly SortedDictionary<string, Role> _roles = new(StringComparer.Ordinal);

    private RoleViews()
    {
    }

    public static IReadOnlyList<RoleView> Of(ClusterView cluster)
    {
        var roles = new RoleViews();
        foreach (var framework in cluster.Frameworks)
        {
            roles.Add(framework);
        }

        foreach (var agent in cluster.Agents)
        {
            roles.Add(agent);
        }

        foreach (var name in cluster.Settings.Weights.Keys.Concat(cluster.Settings.Quotas.Keys))
        {
            roles.At(name);
        }

        return
        [
            .. roles._roles.Select(role => role.Value.ToView(role.Key, cluster.Settings)),
        ];
    }

    private void Add(FrameworkView framework)
    {
        foreach (var role in framework.Roles)
        {
            var subscribed = At(role.Role);
            subscribed.FrameworkIds.Add(framework.Id);
            if (role.IsSuppressed)
            {
                subscribed.SuppressedIds.Add(framework.Id);
            }
        }

        foreach (var used in framework.UsedByRole)
        {
            ForEachUpwards(used.Role, role => role.Used = role.Used.Add(used.Resources.Set));
        }

        foreach (var offered in framework.OfferedByRole)
        {
            ForEachUpwards(
                offered.Role, role => role.Offered = role.Offered.Add(offered.Resources.Set));
        }
    }

    private void Add(AgentView agent)
    {
        var reserved = agent.Total.Set.Reserved;
        if (reserved.IsEmpty)
        {
            return;
        }

        foreach (var item in reserved.Items)
        {
            var part = ResourceSet.Of([item]);
            ForEachUpwards(
                item.Key.ReservationRole!, // only reserved items come here
                role => role.Reserved = role.Reserved.Add(part));
        }

        foreach (var item in reserved.Subtract(agent.Used.Set.Reserved).Items)
        {
            var part = ResourceSet.Of([item]);
            ForEachUpwards(
                item.Key.ReservationRole!, // as above
                role => role.ReservedIdle = role.ReservedIdle.Add(part));
        }
    }

    private void ForEachUpwards(string name, Action<Role> act)
    {
        At(name);
        for (var above = name; above.Length > 0; above = RoleNames.ParentOf(above))
        {
            act(_roles[above]);
        }
    }

    private Role At(string name)
    {
        for (var above = name; above.Length > 0; above = RoleNames.ParentOf(above))
        {
            _roles.TryAdd(above, new());
        }

        return _roles[name];
    }

    private sealed class Role
    {
        public List<FrameworkId> FrameworkIds { get; } = [];

        public List<FrameworkId> SuppressedIds { get; } = [];

        public ResourceSet Used { get; set; } = ResourceSet.Empty;

        public ResourceSet Offered { get; set; } = ResourceSet.Empty;

        public ResourceSet Reserved { get; set; } = ResourceSet.Empty;

        public ResourceSet ReservedIdle { get; set; } = ResourceSet.Empty;

        public RoleView ToView(string name, RoleSettings settings) => new()
        {
            Name = name,
            FrameworkIds = FrameworkIds,
            SuppressedIds = SuppressedIds,
            Weight = settings.WeightOf(name),
            Quota = settings.QuotaOf(name).ToConfig(name),
            Used = new(Used),
            Offered = new(Offered),
            Reserved = new(Reserved),
            ReservedIdle = new(ReservedIdle),
        };
    }
}
