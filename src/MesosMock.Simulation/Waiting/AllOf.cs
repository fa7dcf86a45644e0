using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Waiting;

/// <summary>Parts of which all must hold at one time, or any one.</summary>
/// <param name="parts">The parts.</param>
/// <param name="isAny">Whether one suffices.</param>
internal sealed class AllOf(IReadOnlyList<WaitNode> parts, bool isAny) : WaitNode
{
    public override void Observe(in JournalEntry entry)
    {
        foreach (var part in parts)
        {
            part.Observe(entry);
        }
    }

    public override bool IsMet(Func<Selector, int> count)
    {
        // Every part is asked, so that each knows how far it is.
        var met = 0;
        foreach (var part in parts)
        {
            met += part.IsMet(count) ? 1 : 0;
        }

        return isAny ? met > 0 : met == parts.Count;
    }

    public override IEnumerable<string> Misses() =>
        isAny && parts.Any(part => !part.Misses().Any())
            ? []
            : parts.SelectMany(part => part.Misses());
}
