using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// What operations do to resources: RESERVE, UNRESERVE, CREATE, DESTROY, GROW_VOLUME and
/// SHRINK_VOLUME (src/common/resources_utils.cpp, <c>getResourceConversions</c>). The operations
/// have to be validated before.
/// </summary>
internal static class ResourceConversions
{
    /// <summary>The steps of an operation, in order.</summary>
    /// <returns>Nothing for operations that convert no resources, such as launches.</returns>
    public static IReadOnlyList<ResourceConversion> Of(OfferOperation operation) =>
        operation.Type switch
        {
            OfferOperationType.Reserve when operation.Reserve is { Source.IsEmpty: false } move =>
                [Move(move.Source, move.Resources)],
            OfferOperationType.Reserve => Reserve(operation.Reserve?.Resources ?? []),
            OfferOperationType.Unreserve => Unreserve(operation.Unreserve?.Resources ?? []),
            OfferOperationType.Create => Create(operation.Create?.Volumes ?? []),
            OfferOperationType.Destroy => Destroy(operation.Destroy?.Volumes ?? []),
            OfferOperationType.GrowVolume when operation.GrowVolume is { } grow =>
                [Grow(grow.Volume, grow.Addition)],
            OfferOperationType.ShrinkVolume when operation.ShrinkVolume is { } shrink =>
                [Shrink(shrink.Volume, FixedPoint.FromDouble(shrink.Subtract.Value))],
            _ => [],
        };

    /// <summary>Applies all steps of an operation, or none of them.</summary>
    /// <param name="resources">What is there.</param>
    /// <param name="operation">The validated operation.</param>
    /// <param name="allocatedRole">The role to print as allocated, or null for none.</param>
    /// <returns>What is there afterwards and null, or the same resources and why not.</returns>
    public static (ResourceSet Resources, string? Error) Apply(
        ResourceSet resources, OfferOperation operation, string? allocatedRole)
    {
        var result = resources;
        foreach (var conversion in Of(operation))
        {
            (result, var error) = conversion.Apply(result, allocatedRole);
            if (error is not null)
            {
                return (resources, error);
            }
        }

        return (result, null);
    }

    /// <summary>All at once: the innermost reservation comes on top of what is there.</summary>
    public static IReadOnlyList<ResourceConversion> Reserve(Repeated<Resource> resources)
    {
        var reserved = ResourceSet.FromWire(resources);
        return [new(reserved.PopReservation(), reserved)];
    }

    /// <summary>All at once: some reservations become others.</summary>
    public static ResourceConversion Move(Repeated<Resource> source, Repeated<Resource> target) =>
        new(ResourceSet.FromWire(source), ResourceSet.FromWire(target));

    /// <summary>One by one: the innermost reservation goes away.</summary>
    public static IReadOnlyList<ResourceConversion> Unreserve(Repeated<Resource> resources) =>
        [.. Each(resources).Select(set => new ResourceConversion(set, set.PopReservation()))];

    /// <summary>One by one: disk space becomes a volume.</summary>
    public static IReadOnlyList<ResourceConversion> Create(Repeated<Resource> volumes) =>
        [.. Each(volumes).Select(set => new ResourceConversion(set.WithoutVolumes(), set))];

    /// <summary>One by one: a volume becomes disk space.</summary>
    public static IReadOnlyList<ResourceConversion> Destroy(Repeated<Resource> volumes) =>
        [.. Each(volumes).Select(set => new ResourceConversion(set, set.WithoutVolumes(), true))];

    /// <summary>A volume and disk space become a larger volume.</summary>
    public static ResourceConversion Grow(Resource volume, Resource addition)
    {
        var (old, more) = (WireResources.Read(volume), WireResources.Read(addition));
        var grown = old.With(FixedPoint.Add(old.Amount, more.Amount));
        return new(ResourceSet.Of(old, more), ResourceSet.Of(grown));
    }

    /// <summary>A volume becomes a smaller volume and disk space.</summary>
    public static ResourceConversion Shrink(Resource volume, long thousandths)
    {
        var old = WireResources.Read(volume);
        var freed = ResourceSet.Of(old.With(thousandths)).WithoutVolumes();
        return new(
            ResourceSet.Of(old), ResourceSet.Of(old.With(old.Amount - thousandths)).Add(freed));
    }

    private static IEnumerable<ResourceSet> Each(Repeated<Resource> resources) =>
        resources.Select(resource => ResourceSet.FromWire([resource]))
            .Where(set => !set.IsEmpty);
}
