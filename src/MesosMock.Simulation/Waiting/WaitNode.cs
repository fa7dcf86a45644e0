using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Waiting;

/// <summary>A part of an expression to wait for.</summary>
internal abstract class WaitNode
{
    /// <summary>Sees an entry of the journal.</summary>
    public abstract void Observe(in JournalEntry entry);

    /// <summary>Whether it holds now.</summary>
    /// <param name="count">Counts what a selector names.</param>
    public abstract bool IsMet(Func<Selector, int> count);

    /// <summary>How far it is from holding, in words; nothing where it holds.</summary>
    public abstract IEnumerable<string> Misses();
}
