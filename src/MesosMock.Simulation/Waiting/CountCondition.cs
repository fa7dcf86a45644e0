using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Waiting;

/// <summary>So many of something: <c>count(task(state=RUNNING)) == 6</c>.</summary>
internal sealed class CountCondition(Selector selector, Comparison comparison) : WaitNode
{
    private int _last;

    public override void Observe(in JournalEntry entry)
    {
    }

    public override bool IsMet(Func<Selector, int> count) =>
        comparison.Holds(_last = count(selector));

    public override IEnumerable<string> Misses() => comparison.Holds(_last)
        ? []
        : [$"count({selector}) is {_last}, not {comparison}"];
}
