using System.Runtime.CompilerServices;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;
using Offer = MesosMock.Simulation.State.Offer;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Writes offers as the framework's capabilities ask (src/master/master.cpp, Master::offer). Agents
/// of one group have the same resources, so what was written for one serves for all.
/// </summary>
internal sealed class OfferWriter
{
    private readonly ConditionalWeakTable<ResourceSet, Written> _written = [];

    // What was asked for last: offers of one run are mostly alike.
    private (ResourceSet? Set, ResourceFormat Format, Repeated<Resource> Wire) _last;

    public WireOffer Write(Offer offer)
    {
        var framework = offer.Framework;
        var agent = offer.Agent;
        var hasRoles = framework.Has(Capabilities.MultiRole);
        return new()
        {
            Id = offer.Id,
            FrameworkId = framework.Id,
            AgentId = agent.Id,
            Hostname = agent.Hostname,
            Url = agent.Url,
            Domain = agent.Info.Domain,
            Resources = Resources(offer),
            Attributes = agent.Info.Attributes,
            ExecutorIds = offer.ExecutorIds,
            Unavailability = offer.Unavailability,
            AllocationInfo = hasRoles ? offer.Subscription.AllocationInfo : null,
        };
    }

    private Repeated<Resource> Resources(Offer offer)
    {
        var framework = offer.Framework;
        var format = new ResourceFormat(
            framework.Has(Capabilities.MultiRole) ? offer.Role : null,
            framework.Has(Capabilities.ReservationRefinement));
        if (!ReferenceEquals(offer.Resources, _last.Set) || format != _last.Format)
        {
            var wire = _written.GetOrCreateValue(offer.Resources).In(format, offer.Resources);
            _last = (offer.Resources, format, wire);
        }

        return _last.Wire;
    }

    private sealed class Written
    {
        private readonly Dictionary<ResourceFormat, Repeated<Resource>> _byFormat = [];

        public Repeated<Resource> In(ResourceFormat format, ResourceSet resources)
        {
            if (!_byFormat.TryGetValue(format, out var written))
            {
                _byFormat.Add(format, written = resources.ToWire(format));
            }

            return written;
        }
    }
}
