using System.Collections;

namespace MesosMock.Simulation.State;

/// <summary>
/// The outstanding offers of one agent, oldest first. The links lie in the offers themselves: there
/// are as many as there are offers, and they come and go as fast. While the list is walked, the
/// offer at hand may leave.
/// </summary>
internal sealed class AgentOffers : IReadOnlyCollection<Offer>
{
    private Offer? _last;

    public int Count { get; private set; }

    /// <summary>The oldest; null if there is none.</summary>
    public Offer? First { get; private set; }

    public void Add(Offer offer)
    {
        offer.PreviousOnAgent = _last;
        if (_last is null)
        {
            First = offer;
        }
        else
        {
            _last.NextOnAgent = offer;
        }

        _last = offer;
        Count++;
    }

    /// <summary>Takes out an offer of this list.</summary>
    public void Remove(Offer offer)
    {
        if (offer.PreviousOnAgent is { } previous)
        {
            previous.NextOnAgent = offer.NextOnAgent;
        }
        else
        {
            First = offer.NextOnAgent;
        }

        if (offer.NextOnAgent is { } next)
        {
            next.PreviousOnAgent = offer.PreviousOnAgent;
        }
        else
        {
            _last = offer.PreviousOnAgent;
        }

        // An offer that is over must not keep others in memory.
        (offer.PreviousOnAgent, offer.NextOnAgent) = (null, null);
        Count--;
    }

    public IEnumerator<Offer> GetEnumerator()
    {
        var offer = First;
        while (offer is not null)
        {
            var next = offer.NextOnAgent;
            yield return offer;
            offer = next;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
