using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Adds up what tasks and executors need, separately for each role they claim to be allocated to:
/// only resources allocated to the offer's role can be available.
/// </summary>
internal sealed class NeededResources(ITaskValidationContext context)
{
    private ResourceSet offered = ResourceSet.Empty;

    // What names another role, in the order of the names.
    private readonly SortedDictionary<string, ResourceSet> foreign = new(StringComparer.Ordinal);

    /// <summary>True if the offers have it all.</summary>
    public bool IsAvailable => foreign.Count == 0 && context.Available.Contains(offered);

    /// <summary>Adds resources of one allocation role.</summary>
    public NeededResources Add(Repeated<Resource> resources)
    {
        var set = ResourceSet.FromWire(resources);
        if (set.IsEmpty)
        {
            return this;
        }

        // A set that is not empty has a first resource, and all name the same role.
        var role = resources[0].AllocationInfo?.Role ?? context.Role;
        if (role == context.Role)
        {
            offered = offered.Add(set);
        }
        else
        {
            foreign[role] = foreign.GetValueOrDefault(role, ResourceSet.Empty).Add(set);
        }

        return this;
    }

    /// <summary>Mesos's print form of everything.</summary>
    public override string ToString()
    {
        if (foreign.Count == 0)
        {
            return offered.Print(context.Role);
        }

        var parts = foreign.Select(pair => pair.Value.Print(pair.Key));
        return string.Join(
            "; ", offered.IsEmpty ? parts : parts.Prepend(offered.Print(context.Role)));
    }
}
