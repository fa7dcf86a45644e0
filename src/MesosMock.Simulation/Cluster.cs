using MesosMock.Simulation.Agents;
using MesosMock.Simulation.Calls;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Emulation;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Metrics;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation;

/// <summary>
/// The cluster machine: a master with its agents and everything that lives on them. It is driven by
/// commands and by time and answers with effects; it waits for nothing and reads no clock. One
/// caller at a time.
/// </summary>
public sealed class Cluster
{
    private readonly Step _step;

    /// <summary>Builds a cluster whose agents are registered at once.</summary>
    /// <param name="options">The cluster; taken as valid.</param>
    /// <param name="start">The first moment of simulated time.</param>
    /// <param name="journal">Keeps what happens; null if nobody does.</param>
    public Cluster(ClusterOptions options, Instant start, IJournal? journal = null)
    {
        _step = new Step(options, start, journal);
        AgentArrivals.AddGroups(options.Agents, _step);
        _step.Allocator.Start();
        _step.ResourceEmulation.Start();
        _step.Faults.Reconfigure(options.Faults);
    }

    /// <summary>The simulated time; it never goes back.</summary>
    public Instant Now => _step.Now;

    /// <summary>When the next thing happens by itself; null while nothing waits.</summary>
    public Instant? NextDue => _step.Timers.NextDue;

    /// <summary>The id that this master gave itself; it follows from the seed.</summary>
    public string MasterId => _step.Ids.MasterId;

    /// <summary>What happened so far, in numbers; cheap to ask for.</summary>
    public ClusterSummary Summary => new(
        _step.Options.Seed,
        _step.Master.StartedAt,
        _step.Now,
        _step.FrameworkTable.Seen,
        _step.Tasks.Ends.Launched,
        [.. _step.Tasks.Ends.Ends.Where(end => end.Value > 0)],
        _step.Tasks.Ends.Refused,
        _step.Faults.FiredTotal);

    /// <summary>
    /// The cluster as it is now, for readers of any thread; taking it counts as a turn of the
    /// machine.
    /// </summary>
    public ClusterView View => new(_step);

    /// <summary>How many targets a selector names now.</summary>
    /// <param name="selector">A selector of one kind.</param>
    public int Count(Selector selector)
    {
        ArgumentNullException.ThrowIfNull(selector);
        return selector.Kind switch
        {
            TargetKind.Agent => _step.Targets.Agents(selector).Count,
            TargetKind.Task => _step.Targets.Tasks(selector).Count,
            TargetKind.Offer => _step.Targets.Offers(selector).Count,
            _ => _step.Targets.Frameworks(selector).Count,
        };
    }

    internal Step Step => _step;

    /// <summary>Moves the time on, through everything that is due on the way, in order.</summary>
    /// <param name="instant">
    /// A moment; an earlier one than <see cref="Now"/> changes nothing.
    /// </param>
    public void AdvanceTo(Instant instant)
    {
        while (_step.Timers.TryTakeDue(instant, out var timer))
        {
            if (timer.Due > _step.Now)
            {
                _step.Now = timer.Due;
            }

            _step.Journal.BeginTimer(timer);
            timer.Fire(_step);
        }

        if (instant > _step.Now)
        {
            _step.Now = instant;
        }
    }

    /// <summary>Takes one command at the present moment.</summary>
    /// <param name="command">What enters.</param>
    /// <returns>The answer to a call; <see cref="CallReply.Accepted"/> for anything else.</returns>
    public CallReply Apply(Command command)
    {
        _step.Journal.Enter(command);
        switch (command)
        {
            case Command.Subscribe subscribe:
                _step.Frameworks.Subscribe(subscribe.StreamId, subscribe.Call);
                break;
            case Command.Knock { Call: var knock }:
                return FaultGates.Knock(_step.Faults.Doors, knock);
            case Command.Scheduler { Call: var call, StreamId: var streamId }:
                return CallGate.Pass(call, streamId, _step);
            case Command.Operator { Call: var call }:
                return OperatorGate.Pass(call, _step);
            case Command.Read { Wanted: var wanted }:
                return new(200, "", Read(wanted));
            case Command.Reconfigure { Options: var options }:
                Reconfiguration.Apply(options, _step);
                break;
            case Command.StreamClosed closed:
                _step.Watchers.Remove(closed.StreamId);
                _step.Frameworks.OnStreamClosed(closed.StreamId);
                break;
            case Command.Watch watch:
                _step.Watchers.Add(watch.StreamId);
                break;
            case Command.View:
                return CallReply.Done with { Content = new ReplyContent.View(View) };
            case Command.Check { Lines: var lines }:
                return CallReply.Done with
                {
                    Content = new ReplyContent.Checks([.. lines.Select(_step.Actions.Check)]),
                };
            case Command.Act act:
                return _step.Actions.Act(act.Line);
            default:
                _step.Agents.Apply(command);
                break;
        }

        return CallReply.Accepted;
    }

    private ReplyContent Read(Reading wanted) => wanted == Reading.Metrics
        ? new ReplyContent.Metrics(MetricsSnapshot.Of(_step))
        : new ReplyContent.Figures(ClusterFigures.Of(_step));

    /// <summary>Moves all effects since the last call to the end of a list, in order.</summary>
    public void TakeEffects(List<Effect> effects) => _step.TakeEffects(effects);
}
