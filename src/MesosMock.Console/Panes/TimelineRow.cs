using System.Globalization;
using MesosMock.Simulation.Journal;

namespace MesosMock.Console.Panes;

/// <summary>An entry of the journal with its words, which are put together once.</summary>
internal sealed class TimelineRow(JournalEntry entry)
{
    public JournalEntry Entry => entry;

    public string Id { get; } = entry.Sequence.ToString(CultureInfo.InvariantCulture);

    public string Text => field ??= entry.Text;
}
