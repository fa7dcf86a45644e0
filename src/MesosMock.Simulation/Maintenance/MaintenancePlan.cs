using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Allocator;
using MesosMock.Protocol.V1.Maintenance;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Maintenance;

/// <summary>
/// Announced maintenance: which machines will be unavailable, and which are down
/// (src/master/http.cpp, Master::Http::_updateMaintenanceSchedule, _startMaintenance,
/// _stopMaintenance).
/// </summary>
internal sealed class MaintenancePlan(Step step)
{
    private readonly InverseOffers _inverseOffers = new(step);

    // Machines that are part of the schedule; all others are up.
    private readonly Dictionary<MachineKey, Machine> _machines = [];

    // Agents whose process was told to shut down since their machine is down.
    private readonly List<Agent> _shutDown = [];

    /// <summary>The windows as they were posted, without machines that came up since.</summary>
    public Schedule Schedule { get; private set; } = new();

    /// <summary>
    /// Which machines are about to leave, what frameworks said to that, and which are down.
    /// </summary>
    public ClusterStatus Status
    {
        get
        {
            var agents = AgentsByMachine();
            return new()
            {
                DrainingMachines =
                [
                    .. InOrder().Where(machine => !machine.IsDown).Select(
                        machine => new ClusterStatusDrainingMachine
                        {
                            Id = machine.Id,
                            Statuses =
                            [
                                .. agents[MachineKey.Of(machine.Id)]
                                    .SelectMany(_inverseOffers.AnswersOf),
                            ],
                        }),
                ],
                DownMachines = [.. DownMachines],
            };
        }
    }

    /// <summary>Replaces the schedule; it is taken as valid.</summary>
    public void Update(Schedule schedule)
    {
        var old = _machines.ToDictionary();
        _machines.Clear();
        Schedule = schedule;
        foreach (var window in schedule.Windows)
        {
            foreach (var id in window.MachineIds)
            {
                var key = MachineKey.Of(id);
                var isDown = old.TryGetValue(key, out var known) && known.IsDown;
                _machines.Add(key, new(known?.Id ?? id, window.Unavailability, isDown));
            }
        }

        Announce();
    }

    /// <summary>Whether an agent's machine is part of the schedule.</summary>
    public bool IsScheduled(Agent agent) => _machines.ContainsKey(MachineKey.Of(agent));

    /// <summary>
    /// Whether the master ever heard of a machine: by the schedule, or by an agent on it.
    /// </summary>
    public bool IsKnown(MachineId id)
    {
        var key = MachineKey.Of(id);
        return _machines.ContainsKey(key)
            || step.AgentTable.All.Any(agent => MachineKey.Of(agent) == key);
    }

    /// <summary>Whether a machine is part of the schedule, and down.</summary>
    /// <returns>Null if the machine is not part of the schedule.</returns>
    public bool? IsDown(MachineId id) =>
        _machines.TryGetValue(MachineKey.Of(id), out var machine) ? machine.IsDown : null;

    /// <summary>The machines that are down and that no schedule may leave out.</summary>
    public IEnumerable<MachineId> DownMachines =>
        InOrder().Where(machine => machine.IsDown).Select(machine => machine.Id);

    /// <summary>
    /// Machines go down: their agents are told to shut down, and are lost at once
    /// (src/master/master.cpp, Master::removeSlave).
    /// </summary>
    public void Start(IEnumerable<MachineId> ids)
    {
        var agents = AgentsByMachine();
        foreach (var key in ids.Select(MachineKey.Of))
        {
            _machines[key] = _machines[key] with { IsDown = true };
            foreach (var agent in agents[key])
            {
                _shutDown.Add(agent);
                step.Agents.Losses.Remove(agent, "Operator initiated 'Machine DOWN'");
            }
        }
    }

    /// <summary>
    /// Machines are up again and part of no schedule any more; who keeps their agents running
    /// starts them anew.
    /// </summary>
    public void Stop(IEnumerable<MachineId> ids)
    {
        var keys = ids.Select(MachineKey.Of).ToHashSet();
        foreach (var key in keys)
        {
            _machines.Remove(key);
        }

        Schedule = new()
        {
            Windows =
            [
                .. Schedule.Windows
                    .Select(window => window with
                    {
                        MachineIds =
                        [
                            .. window.MachineIds.Where(id => !keys.Contains(MachineKey.Of(id))),
                        ],
                    })
                    .Where(window => !window.MachineIds.IsEmpty),
            ],
        };
        Restart(keys);
    }

    /// <summary>
    /// An agent asks to register. On a machine that is down it is refused and told to shut down
    /// (src/master/master.cpp, Master::registerSlave and Master::reregisterSlave); else it learns
    /// its window.
    /// </summary>
    /// <returns>Whether it may.</returns>
    public bool Admit(Agent agent)
    {
        var isKnown = _machines.TryGetValue(MachineKey.Of(agent), out var machine);
        if (machine is { IsDown: true })
        {
            step.Warn($"Refusing registration of agent at {agent.ProcessId} because the machine "
                + $"'{agent.Hostname} ({agent.Ip})' that it is running on is `DOWN`");
            _shutDown.Add(agent);
            return false;
        }

        SetWindow(agent, isKnown ? machine!.Window : null); // found, as just asked
        return true;
    }

    /// <summary>The last part of an allocation run.</summary>
    public void OfferInverse() => _inverseOffers.Offer();

    /// <summary>A framework's answer keeps the same question away for a while.</summary>
    public void Answer(
        State.InverseOffer offer, InverseOfferStatusStatus answer, TimeSpan refused) =>
        _inverseOffers.Answer(offer, answer, refused);

    /// <summary>The answers that keep a question away; some may be over by now.</summary>
    public int FilterCount => _inverseOffers.FilterCount;

    public void ClearFilters(Framework framework) => _inverseOffers.ClearFilters(framework);

    public void ClearFilters(Agent agent) => _inverseOffers.ClearFilters(agent);

    /// <summary>
    /// A new schedule takes back every offer of every registered agent, scheduled or not, and shows
    /// the windows in the next ones.
    /// </summary>
    private void Announce()
    {
        foreach (var agent in step.AgentTable.All.Where(agent => agent.IsRegistered))
        {
            step.Offers.RescindAll(agent);
            SetWindow(
                agent,
                _machines.TryGetValue(MachineKey.Of(agent), out var machine)
                    ? machine.Window
                    : null);
            step.Allocator.Reconsider(agent);
        }

        step.Allocator.Run();
        OfferInverse();
    }

    /// <summary>A machine runs one agent; the last one that tried is started anew.</summary>
    private void Restart(HashSet<MachineKey> up)
    {
        var returning = _shutDown.Where(agent => up.Contains(MachineKey.Of(agent)))
            .GroupBy(MachineKey.Of)
            .Select(agents => agents.Last())
            .ToArray();
        _shutDown.RemoveAll(agent => up.Contains(MachineKey.Of(agent)));
        foreach (var agent in returning)
        {
            step.Agents.Replace(agent);
        }
    }

    private void SetWindow(Agent agent, Unavailability? window)
    {
        agent.Unavailability = window;
        _inverseOffers.Track(agent);
    }

    private IEnumerable<Machine> InOrder() =>
        from window in Schedule.Windows
        from id in window.MachineIds
        select _machines[MachineKey.Of(id)];

    private ILookup<MachineKey, Agent> AgentsByMachine() =>
        step.AgentTable.All.Where(agent => agent.IsRegistered).ToLookup(MachineKey.Of);

    private sealed record Machine(MachineId Id, Unavailability Window, bool IsDown);
}
