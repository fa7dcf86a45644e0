using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using MesosMock.Server.Control;
using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.Server.Loop;

/// <summary>
/// The only way into the machine. Commands of all threads stand in one mailbox, and one thread
/// at a time takes them out: the poster that finds the loop idle runs it itself until the mailbox
/// is empty, others only leave their command. So a lone caller never waits for a thread switch.
/// </summary>
/// <remarks>
/// The mailbox is bounded by the number of connections (<see cref="MasterServer.ConnectionsMax"/>):
/// each waits for the reply to its command before it posts the next, and the clock posts one tick
/// at a time.
/// </remarks>
internal sealed class ClusterLoop : IThreadPoolWorkItem, IDisposable
{
    // A poster that has served others this often hands the loop on, so that its own caller is
    // not kept waiting by a busy mailbox.
    private const int TurnsPerRunMax = 64;

    private readonly ConcurrentQueue<PostedCommand?> _mailbox = new();
    private readonly List<Effect> _effects = [];
    private readonly IClusterMachine _machine;
    private readonly SimulationClock _clock;
    private readonly IEffectSink _sink;
    private readonly OwnFault _fault;
    private readonly ICommandLog? _log;
    private readonly WaitBook? _waits;
    private readonly WakeUp _wakeUp;

    // Commands and ticks that are posted and not yet finished. Whoever raises it from 0 runs.
    private int _unfinished;
    private bool _isBroken;

    // What a file's effect has to say instead of the machine's reply.
    private CallReply? _instead;

    // Written by the present runner only.
    private long _commands;
    private long _ticks;
    private TimeSpan _lag;
    private TimeSpan _lagTotal;

    public ClusterLoop(
        IClusterMachine machine,
        SimulationClock clock,
        IEffectSink sink,
        OwnFault fault,
        ICommandLog? log,
        WaitBook? waits = null)
    {
        _waits = waits;
        _machine = machine;
        _clock = clock;
        _sink = sink;
        _fault = fault;
        _log = log;
        _wakeUp = clock.CreateWakeUp(Tick);
    }

    /// <summary>Carries out what needs a file; null if nobody does.</summary>
    public FileEffects? Files { get; init; }

    /// <summary>What happened so far; to be read when nobody posts any more.</summary>
    public ClusterSummary Summary => _machine.Summary;

    /// <summary>What the loop did so far; may be a turn old.</summary>
    public LoopFigures Figures => new(
        Volatile.Read(ref _commands),
        Volatile.Read(ref _ticks),
        Volatile.Read(ref _unfinished),
        _lag.TotalSeconds,
        _lagTotal.TotalSeconds);

    /// <summary>Gives a command to the machine.</summary>
    /// <returns>The machine's reply; its effects have left the loop by then.</returns>
    public ValueTask<CallReply> PostAsync(Command command)
    {
        var posted = PostedCommand.Rent(command);
        var reply = posted.Reply;
        Enter(posted);
        return reply;
    }

    /// <summary>Lets the machine do what is due.</summary>
    public void Tick() => Enter(null);

    /// <summary>Goes on with a run that a poster handed over.</summary>
    void IThreadPoolWorkItem.Execute() => Run();

    public void Dispose() => _wakeUp.Dispose();

    private void Enter(PostedCommand? posted)
    {
        _mailbox.Enqueue(posted);
        if (Interlocked.Increment(ref _unfinished) == 1)
        {
            Run();
        }
    }

    private void Run()
    {
        var turns = 0;
        do
        {
            if (turns++ == TurnsPerRunMax)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }

            // The count says that there is one.
            _mailbox.TryDequeue(out var posted);
            TakeTurn(posted);
        }
        while (Interlocked.Decrement(ref _unfinished) > 0);
    }

    private void TakeTurn(PostedCommand? posted)
    {
        if (_isBroken)
        {
            posted?.Fail(new InvalidOperationException("The machine broke before."));
            return;
        }

        try
        {
            var reply = Step(posted?.Command);
            posted?.Complete(reply);
        }
        catch (Exception error)
        {
            // Whatever it is, the machine is of no use any more. The host ends the process; until
            // then nobody gets another answer out of this machine.
            _isBroken = true;
            _fault.Report(error);
            posted?.Fail(error);
        }
    }

    /// <summary>How late a timer is that was due: simulated time, as the clock counts it.</summary>
    private void CountTick(Instant now)
    {
        _ticks++;
        if (_machine.NextDue is { } due && due < now)
        {
            _lag = now - due;
            _lagTotal += _lag;
        }
        else
        {
            _lag = TimeSpan.Zero;
        }
    }

    private CallReply Step(Command? command)
    {
        var now = _clock.Now;
        var reply = CallReply.Done;
        if (command is null)
        {
            CountTick(now);
        }
        else
        {
            _commands++;
        }

        _machine.AdvanceTo(now);
        if (command is null)
        {
            _wakeUp.Disarm();
        }
        else
        {
            if (_log is not null)
            {
                TakeEffects();
                _log.Write(now, command);
            }

            reply = _machine.Apply(command);
            _log?.See(command, reply);

            // What the command made due at this very moment happens in this turn.
            _machine.AdvanceTo(now);
        }

        if (_log is not null && Volatile.Read(ref _unfinished) == 1)
        {
            // Before anybody hears of it. While others wait, full buffers are written soon enough.
            _log.Flush();
        }

        if (CarryOut())
        {
            // A jump of time has happened, with all that was due on the way, before it is
            // answered.
            now = _clock.Now;
            _machine.AdvanceTo(now);
            CarryOut();
            _wakeUp.Disarm();
        }

        _log?.EndTurn(now);
        _waits?.AfterTurn(_machine.Count);
        _wakeUp.ArmFor(_machine.NextDue);
        reply = _instead ?? reply;
        _instead = null;
        return reply;
    }

    /// <summary>Hands out what the machine wants; returns whether the clock was set.</summary>
    private bool CarryOut()
    {
        var isClockSet = false;
        TakeEffects();
        foreach (var effect in _effects)
        {
            switch (effect)
            {
                case Effect.SetClock set:
                    _clock.Set(set.State);
                    isClockSet = true;
                    break;
                case Effect.SkipTime skip:
                    _clock.Skip(skip.Span);
                    isClockSet = true;
                    break;
                case Effect.SaveRatios or Effect.RecordJournal:
                    _instead = Files?.Carry(effect);
                    break;
                default:
                    _sink.Take(effect);
                    break;
            }
        }

        _effects.Clear();
        return isClockSet;
    }

    private void TakeEffects()
    {
        var before = _effects.Count;
        _machine.TakeEffects(_effects);
        if (_log is not null)
        {
            foreach (var effect in CollectionsMarshal.AsSpan(_effects)[before..])
            {
                _log.See(effect);
            }
        }
    }
}
