using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Allocation;

/// <summary>Resources of one agent that a framework refused for one role, until a moment.</summary>
/// <param name="Refused">What was refused; more or other resources come through.</param>
/// <param name="Expiry">What ends it.</param>
internal sealed record OfferFilter(ResourceSet Refused, FilterExpiry Expiry)
{
    /// <summary>An older filter of the same agent; null for the last.</summary>
    public OfferFilter? Next { get; init; }

    /// <summary>Whether it or an older one keeps an offer back.</summary>
    public bool Blocks(ResourceSet offered)
    {
        for (var filter = this; filter is not null; filter = filter.Next)
        {
            if (ReferenceEquals(filter.Refused, offered) || filter.Refused.Contains(offered))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The chain without one link; null when nothing is left.</summary>
    public OfferFilter? Without(OfferFilter expired) =>
        ReferenceEquals(this, expired) ? Next : this with { Next = Next?.Without(expired) };
}
