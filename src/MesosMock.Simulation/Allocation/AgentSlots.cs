using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Allocation;

/// <summary>
/// What the allocator keeps for one role of one framework about each agent: the filters, and which
/// agents are worth a look in the next run. An agent about which nothing changed costs nothing.
/// </summary>
internal sealed class AgentSlots
{
    private readonly List<int> _candidates = [];
    private Slot[] _slots = [];

    /// <summary>Filters in force.</summary>
    public int FilterCount { get; private set; }

    public int CandidateCount => _candidates.Count;

    public void MarkAll(int agentCount)
    {
        for (var index = 0; index < agentCount; index++)
        {
            Mark(index);
        }
    }

    public void Mark(int index)
    {
        ref var slot = ref At(index);
        if (!slot.IsCandidate)
        {
            slot.IsCandidate = true;
            _candidates.Add(index);
        }
    }

    /// <summary>Takes all candidates, in the order in which they were marked.</summary>
    public void TakeCandidates(List<int> into)
    {
        into.AddRange(_candidates);
        foreach (var index in _candidates)
        {
            _slots[index].IsCandidate = false;
        }

        _candidates.Clear();
    }

    public bool HasOffer(Agent agent) => At(agent.Index).HasOffer;

    public void SetOffer(Agent agent, bool hasOffer) => At(agent.Index).HasOffer = hasOffer;

    public OfferFilter? Filter(Agent agent) => At(agent.Index).Filter;

    public void AddFilter(Agent agent, OfferFilter filter)
    {
        ref var slot = ref At(agent.Index);
        slot.Filter = filter with { Next = slot.Filter };
        FilterCount++;
    }

    /// <summary>Ends one filter; returns whether it was still there.</summary>
    public bool RemoveFilter(Agent agent, ResourceSet refused, FilterExpiry expiry)
    {
        ref var slot = ref At(agent.Index);
        for (var filter = slot.Filter; filter is not null; filter = filter.Next)
        {
            if (ReferenceEquals(filter.Refused, refused) && ReferenceEquals(filter.Expiry, expiry))
            {
                slot.Filter = slot.Filter!.Without(filter); // the chain holds at least this one
                FilterCount--;
                return true;
            }
        }

        return false;
    }

    public void ClearFilters(Agent agent) => Clear(ref At(agent.Index));

    public void ClearFilters()
    {
        foreach (ref var slot in _slots.AsSpan())
        {
            Clear(ref slot);
        }
    }

    private void Clear(ref Slot slot)
    {
        for (var filter = slot.Filter; filter is not null; filter = filter.Next)
        {
            filter.Expiry.Forget();
            FilterCount--;
        }

        slot.Filter = null;
    }

    private ref Slot At(int index)
    {
        if (index >= _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(index + 1, _slots.Length * 2));
        }

        return ref _slots[index];
    }

    private struct Slot
    {
        public OfferFilter? Filter;
        public bool HasOffer;
        public bool IsCandidate;
    }
}
