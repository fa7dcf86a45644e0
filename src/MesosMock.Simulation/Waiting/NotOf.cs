using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Waiting;

/// <summary>Something that must not hold.</summary>
internal sealed class NotOf(WaitNode part, string text) : WaitNode
{
    private bool _holds;

    public override void Observe(in JournalEntry entry) => part.Observe(entry);

    public override bool IsMet(Func<Selector, int> count) => !(_holds = part.IsMet(count));

    public override IEnumerable<string> Misses() => _holds ? [$"{text}: it does"] : [];
}
