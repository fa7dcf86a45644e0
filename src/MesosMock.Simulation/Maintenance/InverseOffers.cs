using MesosMock.Protocol.V1.Allocator;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Maintenance;

/// <summary>
/// The inverse offers that ask frameworks to leave agents, and what was answered
/// (src/master/master.cpp, Master::inverseOffer; src/master/allocator/mesos/hierarchical.cpp,
/// generateInverseOffers and updateInverseOffer).
/// </summary>
internal sealed class InverseOffers(Step step)
{
    private readonly Dictionary<(Framework, Agent), Time.Instant> _refusedUntil = [];
    private readonly Dictionary<Agent, List<InverseOfferStatus>> _answers = [];
    private readonly List<Agent> _unavailable = [];

    /// <summary>An agent got a window or lost it; what was answered before is forgotten.</summary>
    public void Track(Agent agent)
    {
        if (agent.Unavailability is null)
        {
            _unavailable.Remove(agent);
        }
        else if (!_unavailable.Contains(agent))
        {
            _unavailable.Add(agent);
        }

        // Whoever answered is asked again (hierarchical.cpp, updateUnavailability).
        ClearFilters(agent);
        _answers.Remove(agent);
    }

    /// <summary>Asks whoever has something on an agent that will be unavailable.</summary>
    public void Offer()
    {
        if (_unavailable.Count == 0)
        {
            return;
        }

        foreach (var framework in step.FrameworkTable.Known.Where(known => known.IsConnected))
        {
            Offer(framework);
        }
    }

    /// <summary>A framework's answer keeps the same question away for a while.</summary>
    public void Answer(
        State.InverseOffer offer, InverseOfferStatusStatus answer, TimeSpan refused)
    {
        step.Offers.RemoveInverse(offer);
        _refusedUntil[(offer.Framework, offer.Agent)] = step.Now + refused;
        if (!_answers.TryGetValue(offer.Agent, out var answers))
        {
            _answers.Add(offer.Agent, answers = []);
        }

        answers.RemoveAll(known => known.FrameworkId == offer.Framework.Id);
        answers.Add(new()
        {
            Status = answer,
            FrameworkId = offer.Framework.Id,
            Timestamp = new(step.Now.UnixNanoseconds),
        });
    }

    /// <summary>The last answer of each framework that answered, oldest first.</summary>
    public IReadOnlyList<InverseOfferStatus> AnswersOf(Agent agent) =>
        _answers.TryGetValue(agent, out var answers) ? answers : [];

    /// <summary>The answers that keep a question away; some may be over by now.</summary>
    public int FilterCount => _refusedUntil.Count;

    public void ClearFilters(Framework framework) => Clear(key => key.Item1 == framework);

    public void ClearFilters(Agent agent) => Clear(key => key.Item2 == agent);

    private void Clear(Predicate<(Framework, Agent)> isMeant)
    {
        foreach (var key in _refusedUntil.Keys.Where(key => isMeant(key)).ToArray())
        {
            _refusedUntil.Remove(key);
        }
    }

    private void Offer(Framework framework)
    {
        var offers = _unavailable
            .Where(agent => agent.IsOfferable && IsConcerned(framework, agent))
            .Select(agent => step.Offers.AddInverse(framework, agent).View.Record)
            .ToArray();
        if (offers.Length > 0)
        {
            step.Send(framework, new()
            {
                Type = EventType.InverseOffers,
                InverseOffers = new() { InverseOffers = [.. offers] },
            });
        }
    }

    private bool IsConcerned(Framework framework, Agent agent) =>
        agent.InverseOffers.All(open => open.Framework != framework)
        && (!_refusedUntil.TryGetValue((framework, agent), out var until) || until <= step.Now)
        && (agent.Tasks.Any(task => task.Framework == framework && task.HoldsResources)
            || agent.Executors.Any(executor => executor.Framework == framework)
            || agent.Offers.Any(offer => offer.Framework == framework));
}
