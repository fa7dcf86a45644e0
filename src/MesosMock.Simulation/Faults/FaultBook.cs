using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>
/// The rules of a run by number. Each place where faults step in has a list here, which is null
/// while no living rule steps in there: asking costs one comparison.
/// </summary>
internal sealed class FaultBook(Step step)
{
    /// <summary>Rules that may be alive at one time; one more is refused.</summary>
    public const int AliveMax = 1000;

    /// <summary>Rules that are listed; above, the oldest healed ones are forgotten.</summary>
    public const int ListedMax = 2000;

    private readonly List<FaultRule> _rules = [];
    private readonly List<FaultRule> _configured = [];
    private readonly SortedDictionary<string, long> _fired = new(StringComparer.Ordinal);
    private int _last;

    public IReadOnlyList<FaultRule> Rules => _rules;

    /// <summary>How often each fault fired, dry runs not counted.</summary>
    public IReadOnlyDictionary<string, long> Fired => _fired;

    /// <summary>How often anything fired, dry runs not counted.</summary>
    public long FiredTotal { get; private set; }

    /// <summary>What the rules make of the streams.</summary>
    public FaultShapes Shapes { get; } = new(step);

    public ICallFault[]? Calls { get; private set; }

    public IEventFault[]? Events { get; private set; }

    public ILaunchFault[]? Launches { get; private set; }

    public IKillFault[]? Kills { get; private set; }

    public ILifeFault[]? Lives { get; private set; }

    public IOfferFault[]? Offers { get; private set; }

    public IStreamFault[]? Streams { get; private set; }

    public IDoorFault[]? Doors { get; private set; }

    /// <summary>
    /// Takes the rules of the configuration, which were checked: those that stand there no more
    /// are healed, new ones are added, and the others go on as they are.
    /// </summary>
    public void Reconfigure(IReadOnlyList<FaultOptions> faults)
    {
        var wanted = faults.ToList();
        foreach (var rule in _configured.ToArray())
        {
            var same = wanted.FindIndex(fault => IsSame(fault, rule.Options));
            if (same >= 0)
            {
                wanted.RemoveAt(same);
            }
            else
            {
                rule.Heal();
                _configured.Remove(rule);
            }
        }

        foreach (var fault in wanted)
        {
            var (rule, problem) = Add(fault);
            if (rule is not null)
            {
                _configured.Add(rule);
            }
            else
            {
                // Each is right by itself: together with those added by hand they are too many.
                step.Warn($"{fault.Fault}: {problem?.Message}");
            }
        }
    }

    /// <summary>Adds a rule, and arms it if it says so.</summary>
    /// <returns>The rule, or what is wrong with it.</returns>
    public (FaultRule? Rule, FaultProblem? Problem) Add(FaultOptions options)
    {
        if (FaultCatalogue.Check(options) is [var problem, ..])
        {
            return (null, problem);
        }

        if (_rules.Count(rule => !rule.IsOver) >= AliveMax)
        {
            return (null, new("fault", $"is one too many: {AliveMax} are there; heal some first"));
        }

        var rule = new FaultRule(
            ++_last, FaultCatalogue.Find(options.Fault)!, options, step); // just checked
        _rules.Add(rule);
        if (_rules.Count > ListedMax)
        {
            _rules.RemoveAt(_rules.FindIndex(each => each.IsOver));
        }

        if (options.IsArmed)
        {
            rule.Arm();
        }

        return (rule, null);
    }

    /// <summary>Finds a rule by its number; null when there is none.</summary>
    public FaultRule? Find(int number) => _rules.Find(rule => rule.Number == number);

    /// <summary>Heals every rule that is not healed yet.</summary>
    /// <returns>Those rules, in the order of their numbers.</returns>
    public IReadOnlyList<FaultRule> HealAll()
    {
        FaultRule[] rules = [.. _rules.Where(rule => !rule.IsOver)];
        foreach (var rule in rules)
        {
            rule.Heal();
        }

        return rules;
    }

    /// <summary>A rule came to life or died.</summary>
    public void Refresh()
    {
        Calls = Alive<ICallFault>();
        Events = Alive<IEventFault>();
        Launches = Alive<ILaunchFault>();
        Kills = Alive<IKillFault>();
        Lives = Alive<ILifeFault>();
        Offers = Alive<IOfferFault>();
        Streams = Alive<IStreamFault>();
        var wereDoors = Doors is not null;
        Doors = Alive<IDoorFault>();
        if (wereDoors != Doors is not null)
        {
            step.Emit(new Effect.AskBeforeSubscribe(Doors is not null));
        }
    }

    public void CountFiring(string fault)
    {
        FiredTotal++;
        _fired[fault] = _fired.GetValueOrDefault(fault) + 1;
    }

    /// <summary>
    /// Who may see which agent changed: the next allocation looks at all of them.
    /// </summary>
    public void ReconsiderOffers()
    {
        foreach (var framework in step.FrameworkTable.Known)
        {
            foreach (var subscription in framework.Roles)
            {
                step.Allocator.Reconsider(subscription);
            }
        }
    }

    /// <summary>Takes an offer back unless it was answered meanwhile.</summary>
    public void RescindIfOpen(Offer offer)
    {
        if (step.Offers.TryFind(offer.Id, out _))
        {
            step.Offers.Rescind(offer);
        }
    }

    private static bool IsSame(FaultOptions one, FaultOptions other) =>
        one with { Parameters = other.Parameters } == other
        && one.Parameters.SequenceEqual(other.Parameters);

    private T[]? Alive<T>()
        where T : class
    {
        T[] alive = [.. _rules.Where(rule => rule.IsAlive).Select(rule => rule.Fault).OfType<T>()];
        return alive.Length == 0 ? null : alive;
    }
}
