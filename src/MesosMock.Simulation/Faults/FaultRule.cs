using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Faults;

/// <summary>
/// A fault with its target, its chances and its times. Every draw is keyed by the rule, the subject
/// and the subject's own count, so that nothing that happens elsewhere can shift it.
/// </summary>
internal sealed class FaultRule
{
    private readonly LifeCounter _occurrences = new();
    private readonly HashSet<ulong> _taken = [];
    private readonly HashSet<FaultTimer> _timers = [];
    private readonly FaultSchedule _schedule;
    private readonly TargetMode _mode;
    private int _forced;

    public FaultRule(int number, FaultDefinition definition, FaultOptions options, Step step)
    {
        Number = number;
        Definition = definition;
        Options = options;
        Step = step;
        Target = options.Target is { } text && Selector.TryParse(text, out var selector, out _)
            ? selector
            : null;
        Fault = definition.Create(new(options));
        Fault.Rule = this;
        AddedAt = step.Now;
        Invariant.Holds(TargetMode.TryParse(options.Mode, out _mode));
        Key = $"fault.{definition.Id}.{number}";
        _schedule = new(this);
    }

    public int Number { get; }

    /// <summary>What its draws are keyed by.</summary>
    public string Key { get; }

    public FaultDefinition Definition { get; }

    public FaultOptions Options { get; }

    public Fault Fault { get; }

    public Step Step { get; }

    /// <summary>What it acts on; null for whatever its fault applies to.</summary>
    public Selector? Target { get; }

    public Instant AddedAt { get; }

    public FaultState State { get; private set; } = FaultState.Disarmed;

    /// <summary>Whether what it did is undone, and it does nothing more.</summary>
    public bool IsOver => State is FaultState.Healed or FaultState.Expired;

    /// <summary>When it heals by itself; null for not at all.</summary>
    public Instant? HealsAt { get; private set; }

    /// <summary>What it could have taken since it was armed.</summary>
    public long Opportunities { get; private set; }

    /// <summary>How often it fired since it was armed; a dry run counts as well.</summary>
    public long Fired { get; private set; }

    public Instant? LastFiredAt { get; private set; }

    /// <summary>Whether the places where its fault steps in must ask it.</summary>
    public bool IsAlive => Options.Probability > 0
        && (State is FaultState.Armed or FaultState.Spent || _forced > 0 || Fired > 0)
        && !IsOver;

    public void Arm()
    {
        if (State == FaultState.Armed || Options.Probability <= 0)
        {
            return;
        }

        State = FaultState.Armed;
        (Opportunities, Fired, LastFiredAt, HealsAt) = (0, 0, null, null);
        _taken.Clear();
        Tell(FaultMoment.Armed, "");
        if (Options.For is { } life)
        {
            HealsAt = Step.Now + life;
            After(life, () => End(FaultState.Expired));
        }

        Step.Faults.Refresh();
        Fault.OnArmed();
        OfferStreams();
        _schedule.Start();
    }

    /// <summary>
    /// Fires now, whatever its chances and times; one that intercepts takes the next opportunity.
    /// </summary>
    /// <returns>How many subjects it took.</returns>
    public int Fire()
    {
        if (Options.Probability <= 0)
        {
            return 0;
        }

        if (Fault is IActiveFault active)
        {
            return Strike(active, "by hand: ");
        }

        _forced++;
        Step.Faults.Refresh();
        OfferStreams();
        return 0;
    }

    /// <summary>Nothing more happens; what it did goes on.</summary>
    public void Disarm()
    {
        if (State is FaultState.Armed or FaultState.Spent)
        {
            State = FaultState.Disarmed;
            _forced = 0;
            _schedule.Stop();
            Tell(FaultMoment.Disarmed, "");
            Step.Faults.Refresh();
        }
    }

    /// <summary>What it did is undone, and nothing more happens.</summary>
    public void Heal() => End(FaultState.Healed);

    /// <summary>It had its one time, and no other comes; what it did goes on.</summary>
    public void Spend()
    {
        if (State == FaultState.Armed)
        {
            State = FaultState.Spent;
            _schedule.Stop();
        }
    }

    /// <summary>Whether its target names a subject.</summary>
    public bool Concerns(in FaultSubject subject) => Target is null || subject.Matches(Target);

    /// <summary>An opportunity to fire on a subject.</summary>
    public bool Fires(in FaultSubject subject)
    {
        var isListening = State == FaultState.Armed || _forced > 0;
        if (!isListening || !Concerns(subject))
        {
            return false;
        }

        Opportunities++;
        var draw = Draw("fires", subject.Key);
        if (_forced > 0)
        {
            _forced--;
        }
        else if (!_schedule.IsOpen || !MayFire(draw) || !Includes(subject))
        {
            return false;
        }

        return Count(subject.Text);
    }

    /// <summary>A keyed draw: a number in [0, 1) for the next time it is asked.</summary>
    public double Draw(string what, ulong subject) => Step.Chance.Uniform(
        $"{Key}.{what}",
        subject,
        _occurrences.Next(Chance.Chance.Subject(what) ^ subject));

    /// <summary>One of the times of a fault that acts by itself.</summary>
    /// <returns>Whether there was anything to act on.</returns>
    public bool Tick(IActiveFault active)
    {
        if (!Candidates(active).Any())
        {
            return false;
        }

        Opportunities++;
        if (MayFire(Draw("fires", 0)))
        {
            Strike(active, "");
        }

        return true;
    }

    public void After(TimeSpan delay, Action act)
    {
        var timer = new FaultTimer(this, act);
        _timers.Add(timer);
        Step.Timers.Set(timer, Step.Now + delay);
    }

    public void Forget(FaultTimer timer) => _timers.Remove(timer);

    private void End(FaultState state)
    {
        if (IsOver)
        {
            return;
        }

        State = state;
        _forced = 0;
        HealsAt = null;
        _schedule.Stop();
        foreach (var timer in _timers)
        {
            Step.Timers.Cancel(timer);
        }

        _timers.Clear();
        Tell(state == FaultState.Healed ? FaultMoment.Healed : FaultMoment.Expired, "");
        Fault.Heal();
        Step.Faults.Refresh();
    }

    private bool MayFire(double draw) =>
        Opportunities > Options.Skip
        && (LastFiredAt is not { } last || Step.Now >= last + Options.Cooldown)
        && draw < Options.Probability;

    /// <summary>
    /// With a share or a number above one only some subjects are taken, and those always.
    /// </summary>
    private bool Includes(in FaultSubject subject)
    {
        if (_mode.Percent is { } percent)
        {
            return Step.Chance.Uniform($"{Key}.mode", subject.Key, 0) < percent / 100.0;
        }

        return _mode.Count is null or 1
            || _taken.Contains(subject.Key)
            || (_taken.Count < _mode.Count && _taken.Add(subject.Key));
    }

    private int Strike(IActiveFault active, string trigger)
    {
        var targets = Choose(active, [.. Candidates(active)]);
        if (targets.Count == 0)
        {
            return 0;
        }

        var isReal = Count($"{trigger}{string.Join(", ", targets.Select(each => each.Text))}");
        foreach (var target in targets)
        {
            // Acting on one may change what the next one is.
            if (isReal && active.CanAct(target))
            {
                active.Act(target);
            }
        }

        return targets.Count;
    }

    private IEnumerable<FaultSubject> Candidates(IActiveFault active) =>
        FaultTargets.All(Definition.Target, Step)
            .Where(subject => Concerns(subject) && active.CanAct(subject));

    private IReadOnlyList<FaultSubject> Choose(IActiveFault active, FaultSubject[] candidates) =>
        (active.Wanted(candidates.Length) is { } count ? new TargetMode(count, null) : _mode).Pick(
        candidates,
        subject => $"{Key}.{subject.Key}",
        Step.Chance,
        _occurrences.Next(Chance.Chance.Subject("mode")));

    /// <returns>Whether it is more than a dry run.</returns>
    private bool Count(string subject)
    {
        Fired++;
        LastFiredAt = Step.Now;
        _schedule.OnFired();
        if (Options.DryRun)
        {
            Tell(FaultMoment.WouldFire, subject);
        }
        else
        {
            Step.Faults.CountFiring(Definition.Id);
            Tell(FaultMoment.Fired, subject);
        }

        if (Fired >= Options.Max)
        {
            Spend();
        }

        return !Options.DryRun;
    }

    /// <summary>A rule takes hold of streams that are open already.</summary>
    private void OfferStreams()
    {
        if (Fault is IStreamFault fault)
        {
            foreach (var framework in Step.FrameworkTable.Known)
            {
                if (framework.IsConnected)
                {
                    fault.OnStream(framework);
                }
            }
        }
    }

    private void Tell(FaultMoment moment, string subject) =>
        Step.Emit(new Effect.Fault(Number, Definition.Id, moment, subject));
}
