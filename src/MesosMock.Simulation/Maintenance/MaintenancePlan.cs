using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Maintenance;

/// <summary>
/// Announced maintenance: which agents will be unavailable, and the inverse offers that ask
/// frameworks to leave them (src/master/master.cpp, Master::inverseOffer; src/master/http.cpp,
/// Master::Http::_updateMaintenanceSchedule).
/// </summary>
internal sealed class MaintenancePlan(Step step)
{
    private readonly Dictionary<(Framework, Agent), Time.Instant> _refusedUntil = [];
    private readonly List<Agent> _unavailable = [];

    /// <summary>
    /// A new schedule takes back every offer of every registered agent, scheduled or not, and shows
    /// the windows in the next ones.
    /// </summary>
    public void Schedule(IReadOnlyList<(Agent Agent, Protocol.V1.Unavailability Window)> windows)
    {
        foreach (var agent in _unavailable)
        {
            agent.Unavailability = null;
        }

        // Whoever answered is asked again (src/master/allocator/mesos/hierarchical.cpp,
        // updateUnavailability).
        _refusedUntil.Clear();
        _unavailable.Clear();
        foreach (var (agent, window) in windows)
        {
            agent.Unavailability = window;
            _unavailable.Add(agent);
        }

        foreach (var agent in step.AgentTable.All.Where(agent => agent.IsRegistered))
        {
            step.Offers.RescindAll(agent);
            step.Allocator.Reconsider(agent);
        }

        step.Allocator.Run();
        OfferInverse();
    }

    /// <summary>The last part of an allocation run.</summary>
    public void OfferInverse()
    {
        if (_unavailable.Count == 0)
        {
            return;
        }

        foreach (var framework in step.FrameworkTable.Known.Where(known => known.IsConnected))
        {
            OfferInverse(framework);
        }
    }

    /// <summary>A framework's answer keeps the same question away for a while.</summary>
    public void Answer(InverseOffer offer, TimeSpan refused)
    {
        step.Offers.RemoveInverse(offer);
        _refusedUntil[(offer.Framework, offer.Agent)] = step.Now + refused;
    }

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

    private void OfferInverse(Framework framework)
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
