using MesosMock.Simulation.Configuration;

namespace MesosMock.Simulation.Faults;

/// <summary>
/// What one rule does. A fault implements the interfaces of the places where it steps in; whether
/// it may is for its rule to say.
/// </summary>
internal abstract class Fault
{
    private FaultRule? _rule;

    /// <summary>The rule that it belongs to.</summary>
    public FaultRule Rule
    {
        get => _rule!; // set as soon as both are made
        set => _rule = value;
    }

    protected Step Step => Rule.Step;

    /// <summary>Its rule was armed, and it may begin what goes on all the time.</summary>
    public virtual void OnArmed()
    {
    }

    /// <summary>Undoes what it did, as far as that can be.</summary>
    public virtual void Heal()
    {
    }

    /// <summary>An opportunity: whether the rule takes it.</summary>
    protected bool Fires(in FaultSubject subject) => Rule.Fires(subject);

    /// <summary>Does something later, unless the rule heals before.</summary>
    protected void After(TimeSpan delay, Action act) => Rule.After(delay, act);

    /// <summary>A duration, drawn for a subject.</summary>
    protected TimeSpan Draw(DurationDistribution duration, string what, in FaultSubject subject) =>
        duration.IsConstant
            ? duration.Sample(0)
            : duration.Sample(Rule.Draw(what, subject.Key));
}
