using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;
using WireOffer = MesosMock.Protocol.V1.Offer;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// Gathers the offers of one allocation run: one OFFERS event for each framework.
/// </summary>
internal sealed class OfferBatch(Step step)
{
    private readonly OfferWriter _writer = new();
    private readonly Dictionary<Framework, List<WireOffer>> _offers = [];
    private readonly List<Framework> _order = [];

    // Lists are used again: those of thousands of offers are too large to be thrown away.
    private readonly Stack<List<WireOffer>> _spare = [];

    public void Add(Offer offer)
    {
        if (!_offers.TryGetValue(offer.Framework, out var offers))
        {
            _offers.Add(
                offer.Framework, offers = _spare.TryPop(out var spare) ? spare : []);
            _order.Add(offer.Framework);
        }

        offers.Add(_writer.Write(offer));
    }

    public void Send()
    {
        foreach (var framework in _order)
        {
            var offers = _offers[framework];
            framework.Metrics.OffersSent += offers.Count;
            step.Send(framework, new()
            {
                Type = EventType.Offers,
                Offers = new() { Offers = [.. offers] },
            });
            offers.Clear();
            _spare.Push(offers);
        }

        _offers.Clear();
        _order.Clear();
    }
}
