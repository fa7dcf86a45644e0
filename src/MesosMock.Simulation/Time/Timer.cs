namespace MesosMock.Simulation.Time;

/// <summary>Something that happens once at a set moment, unless it is cancelled before.</summary>
internal abstract class Timer
{
    /// <summary>Where the queue keeps this timer; negative while it is not waiting.</summary>
    internal int Position { get; set; } = -1;

    /// <summary>Settles the order of timers that are due at the same moment.</summary>
    internal long Sequence { get; set; }

    /// <summary>When it happens.</summary>
    public Instant Due { get; internal set; }

    /// <summary>Whether it still waits to happen.</summary>
    public bool IsWaiting => Position >= 0;

    /// <summary>The number of the journal's entry that led to it; 0 for none.</summary>
    internal long Cause { get; set; }

    /// <summary>Whether it happens again and again, whoever set it.</summary>
    public virtual bool IsRegular => false;

    /// <summary>What the journal calls it.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>What happens.</summary>
    public abstract void Fire(Step step);
}
