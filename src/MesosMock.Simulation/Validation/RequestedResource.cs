using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>One resource of a task or operation and the role it is allocated to.</summary>
/// <param name="Item">What is requested, as sent: it may be empty.</param>
/// <param name="Role">
/// The allocation role, or null for an operator's request, which takes unallocated resources.
/// </param>
internal sealed record RequestedResource(ResourceItem Item, string? Role)
{
    /// <summary>The key of the resource.</summary>
    public ResourceKey Key => Item.Key;

    /// <summary>
    /// Reads resources in their order; those without allocation get the offer's role
    /// (src/master/master.cpp, <c>Master::accept</c>, injectAllocationInfo).
    /// </summary>
    public static IReadOnlyList<RequestedResource> Read(
        Repeated<Resource> resources, string? offerRole)
    {
        var read = new RequestedResource[resources.Count];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = Read(resources[i], offerRole);
        }

        return read;
    }

    /// <summary>Reads one resource.</summary>
    public static RequestedResource Read(Resource resource, string? offerRole) =>
        new(WireResources.Read(resource), resource.AllocationInfo?.Role ?? offerRole);

    /// <summary>Mesos's print form.</summary>
    public override string ToString() => ResourcePrinter.Print(
        Item, Role is null ? null : new ResourceAllocationInfo { Role = Role });
}
