using MesosMock.Fuzz.Invariants;
using MesosMock.Fuzz.Schedulers;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Validation;

namespace MesosMock.Fuzz.Worlds;

/// <summary>One seed: a random cluster, random schedulers, random happenings.</summary>
internal sealed class SeedRun : IDisposable
{
    private const int RememberedMax = 20;

    /// <summary>Every fifth seed is quiet: nothing fails, and every task must end.</summary>
    private const int QuietEvery = 5;

    private readonly Random _random;
    private readonly bool _isQuiet;
    private readonly bool _isVerbose;
    private readonly World _world;
    private readonly Rule[] _rules;
    private readonly Happenings _happenings;
    private readonly CallMaker _calls;
    private readonly WireMutator _mutator;
    private readonly List<Scheduler> _schedulers = [];
    private readonly List<Effect> _effects = [];
    private readonly Queue<object> _remembered = new();
    private readonly EffectHash _hash = new();
    private long _streams;
    private long _commands;
    private long _effectCount;

    private SeedRun(int seed, bool isVerbose)
    {
        _random = new(seed);
        _isQuiet = seed % QuietEvery == 0;
        _isVerbose = isVerbose;
        _world = new(RandomOptions.Make(seed, _random, _isQuiet));
        _rules = MakeRules(_world);
        _happenings = new(_world, _random);
        _calls = new(_random, new OperationMaker(_random));
        _mutator = new(_random);
        for (var number = _random.Next(1, 6); number > 0; number--)
        {
            _schedulers.Add(new(
                number, _isQuiet ? Manners.None : (Manners)_random.Next(1 << 13)));
        }
    }

    public static SeedResult Execute(int seed, FuzzOptions options)
    {
        using var run = new SeedRun(seed, options.IsVerbose);
        var hasFailed = false;
        try
        {
            run.Run(options.Steps);
        }
        catch (Exception exception)
        {
            // Whatever the machine throws is a finding; the next seed starts afresh.
            hasFailed = true;
            run.Report(seed, exception);
        }

        return new(run._commands, run._effectCount, run._hash.Finish(), hasFailed);
    }

    public void Dispose() => _hash.Dispose();

    private static Rule[] MakeRules(World world) =>
    [
        new ResourcesAddUp(world),
        new TasksHaveOnePlace(world),
        new TheDeadAreForgotten(world),
        new TimeGoesOn(world),
        new ListsAreBounded(world),
        new IdsAreUnique(world),
        .. world.Options.Faults.Count > 0 ? [] : StrictRules(world),
    ];

    /// <summary>What faults break on purpose.</summary>
    private static Rule[] StrictRules(World world) =>
    [
        new StreamsAreInOrder(world),
        new OffersEndOnce(world),
        new UpdatesComeOneByOne(world),
        new EndsAreFinal(world),
        new NothingPilesUp(world),
    ];

    private void Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            Step();
        }

        if (_isQuiet)
        {
            FinishQuietly();
        }
    }

    private void Step()
    {
        switch (_random.Next(_isQuiet ? 14 : 20))
        {
            case < 4:
                Advance();
                break;
            case < 14:
                Call(_schedulers[_random.Next(_schedulers.Count)]);
                break;
            case < 17 when _happenings.Next() is { } happening:
                Apply(happening);
                break;
            case 17:
                Reconnect(_schedulers[_random.Next(_schedulers.Count)]);
                break;
            case 18 when _random.Next(6) == 0:
                Remember(_happenings.Schedule());
                Settle();
                break;
            case 19 when _random.Next(6) == 0:
                Apply(new Command.Watch($"operator-{_streams++}"));
                break;
        }
    }

    private void Advance()
    {
        var now = _world.Cluster.Now;
        var target = _random.Next(4) switch
        {
            0 when _world.Cluster.NextDue is { } due => due,
            1 when !_isQuiet => now + TimeSpan.FromSeconds(_random.Next(200)),
            _ => now + TimeSpan.FromMilliseconds(_random.Next(4000)),
        };
        AdvanceTo(target);
    }

    private void AdvanceTo(Instant target)
    {
        Remember(target);
        _world.Cluster.AdvanceTo(target);
        Settle();
    }

    private void Call(Scheduler scheduler)
    {
        if (scheduler.StreamId is not { } stream)
        {
            if (!scheduler.IsTornDown || _random.Next(10) == 0)
            {
                Subscribe(scheduler);
            }

            return;
        }

        if (_calls.Next(scheduler) is not { } call)
        {
            return;
        }

        Send(scheduler, stream, call);
        if (!_isQuiet && _mutator.Mutate(call) is { } damaged)
        {
            // On behalf of the same framework, so that more than its id is looked at.
            Send(scheduler, stream, damaged with { FrameworkId = scheduler.Id });
        }
    }

    private void Send(Scheduler scheduler, string stream, Call call)
    {
        if (call.Type == CallType.Subscribe || CallValidation.Validate(call) is not null)
        {
            return;
        }

        if (call.Type is CallType.Accept or CallType.Decline)
        {
            var ids = call.Accept?.OfferIds ?? [];
            Protocol.V1.OfferId[] named = [.. ids, .. call.Decline?.OfferIds ?? []];
            scheduler.Offers.RemoveAll(offer => named.Contains(offer.Id));
        }

        var reply = Apply(new Command.Scheduler(stream, call));
        if (call.Type == CallType.Teardown && reply.IsSuccess)
        {
            scheduler.IsTornDown = true;
        }
    }

    private void Subscribe(Scheduler scheduler)
    {
        scheduler.StreamId = $"stream-{_streams++}";
        scheduler.Offers.Clear();
        var call = _calls.Subscribe(scheduler);
        Apply(new Command.Subscribe(scheduler.StreamId, call));
    }

    private void Reconnect(Scheduler scheduler)
    {
        if (scheduler.StreamId is not { } stream)
        {
            return;
        }

        if (scheduler.Is(Manners.Disconnects) && _random.Next(2) == 0)
        {
            scheduler.OnStreamEnded();
            Apply(new Command.StreamClosed(stream));
        }
        else if (scheduler.Is(Manners.FailsOver))
        {
            Subscribe(scheduler);
        }
    }

    private CallReply Apply(Command command)
    {
        Remember(command);
        _commands++;
        foreach (var rule in _rules)
        {
            rule.OnCommand(command);
        }

        var reply = _world.Cluster.Apply(command);
        _hash.Add(reply);
        foreach (var rule in _rules)
        {
            rule.OnReply(command, reply);
        }

        Settle();
        return reply;
    }

    private void Settle()
    {
        _effects.Clear();
        _world.Cluster.TakeEffects(_effects);
        _effectCount += _effects.Count;
        foreach (var effect in _effects)
        {
            if (_isVerbose)
            {
                Console.WriteLine($"    {effect}");
            }

            _hash.Add(effect);
            foreach (var rule in _rules)
            {
                rule.OnEffect(effect);
            }

            Deliver(effect);
        }

        foreach (var rule in _rules)
        {
            rule.AfterStep();
        }
    }

    private void Deliver(Effect effect)
    {
        switch (effect)
        {
            case Effect.Send send:
                _schedulers.Find(scheduler => scheduler.StreamId == send.StreamId)
                    ?.OnEvent(send.Event);
                break;
            case Effect.Cut cut:
                _schedulers.Find(scheduler => scheduler.StreamId == cut.StreamId)?.OnStreamEnded();
                break;
            case Effect.EndStream end:
                _schedulers.Find(scheduler => scheduler.StreamId == end.StreamId)?.OnStreamEnded();
                break;
        }
    }

    /// <summary>Nobody launches any more, everybody acknowledges: every task must end.</summary>
    private void FinishQuietly()
    {
        for (var round = 0; round < 200; round++)
        {
            AdvanceTo(_world.Cluster.Now + TimeSpan.FromSeconds(5));
            foreach (var scheduler in _schedulers.Where(each => each.StreamId is not null))
            {
                while (scheduler.Unacknowledged.Count > 0)
                {
                    Send(scheduler, scheduler.StreamId!, _calls.Acknowledge(scheduler)); // filtered
                }
            }
        }

        foreach (var task in _world.Frameworks.SelectMany(framework => framework.Tasks))
        {
            throw new BrokenInvariantException(
                $"task {task.Id.Value} never ended: {task.State}, stage {task.Stage}");
        }

        World.Require(
            _world.Agents.All(agent => agent.Tasks.Count == 0), "an agent remembers a task");
    }

    private void Remember(object what)
    {
        if (_isVerbose)
        {
            Console.WriteLine($"{_world.Cluster.Now.Ticks}: {what}");
        }

        _remembered.Enqueue(what);
        if (_remembered.Count > RememberedMax)
        {
            _remembered.Dequeue();
        }
    }

    private void Report(int seed, Exception exception)
    {
        Console.Error.WriteLine($"seed {seed}: {Describe(exception)}");
        foreach (var what in _remembered)
        {
            Console.Error.WriteLine($"    {what}");
        }
    }

    private static string Describe(Exception exception) =>
        exception is BrokenInvariantException ? exception.Message : exception.ToString();
}
