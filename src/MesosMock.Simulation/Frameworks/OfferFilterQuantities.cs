using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Frameworks;

/// <summary>Reads `FrameworkInfo.offer_filters`.</summary>
internal static class OfferFilterQuantities
{
    /// <summary>
    /// The alternatives that an offer for a role must hold one of; null when not said.
    /// </summary>
    public static IReadOnlyList<ResourceQuantities>? Of(FrameworkInfo info, string role)
    {
        foreach (var (name, filters) in info.OfferFilters)
        {
            if (name == role && filters.MinAllocatableResources is { } minimum)
            {
                return [.. minimum.Quantities.Select(Read)];
            }
        }

        return null;
    }

    private static ResourceQuantities Read(OfferFiltersResourceQuantities quantities) =>
        ResourceQuantities.Of(quantities.Quantities.Select(
            entry => new ResourceQuantity(entry.Key, FixedPoint.FromDouble(entry.Value.Value))));
}
