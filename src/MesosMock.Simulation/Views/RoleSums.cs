using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Views;

/// <summary>Adds resources up by the role that they are allocated to.</summary>
internal sealed class RoleSums
{
    private readonly SortedDictionary<string, ResourceSet> _sums = new(StringComparer.Ordinal);

    public void Add(string role, ResourceSet resources)
    {
        if (!resources.IsEmpty)
        {
            _sums[role] = _sums.TryGetValue(role, out var sum) ? sum.Add(resources) : resources;
        }
    }

    public IReadOnlyList<RoleResourcesView> ToViews() =>
        [.. _sums.Select(sum => new RoleResourcesView(sum.Key, new(sum.Value)))];

    /// <summary>All parts as the answers to operators show them, with their roles.</summary>
    public static Repeated<Resource> ToOperatorWire(IReadOnlyList<RoleResourcesView> parts) =>
        [.. parts.SelectMany(
            part => WireResources.WriteForOperators(part.Resources.Set, part.Role))];

    /// <summary>What some roles have together.</summary>
    public static ResourcesView Total(IEnumerable<RoleResourcesView> parts)
    {
        var total = ResourceSet.Empty;
        foreach (var part in parts)
        {
            total = total.Add(part.Resources.Set);
        }

        return new(total);
    }
}
