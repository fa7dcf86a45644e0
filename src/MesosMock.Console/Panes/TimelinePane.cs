using MesosMock.Console.Keys;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>What was done to the cluster and what became of it, the newest at the end.</summary>
internal sealed class TimelinePane(ConsoleSources sources)
    : TablePane<JournalEntry>('8', "Timeline", null)
{
    /// <summary>Entries that are shown; older ones go.</summary>
    public const int RowsMax = 4_096;

    // More than that is not read between two views: a glance cannot follow it anyway.
    private const int EntriesAtOnceMax = 20_000;

    private readonly List<JournalEntry> _rows = [];
    private IReadOnlyList<JournalEntry> _shown = [];
    private long _last;
    private bool _isAll;

    /// <inheritdoc/>
    public override IReadOnlyList<Hint> Hints { get; } =
    [
        new("a", "all", "shows calls, events and timers, too; again: only what was done"),
        new("c", "cause", "goes to what led to it"),
        .. TableHints.Of(null).Where(hint => hint.Keys != "."),
        new("End", "", "follows the newest entry"),
        new("kind:fault", "", "in a filter: a kind; subject:web-2, what:partition"),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<JournalEntry>> Columns { get; } =
    [
        new("SEQ", 8, (entry, line) => line.In(Tone.Dim).Add(entry.Sequence))
        {
            IsRight = true,
            Priority = 1,
            Compare = (one, two) => one.Sequence.CompareTo(two.Sequence),
        },
        new("TIME", 12, (entry, line) =>
            line.In(Tone.Dim).Add(JournalTrail.TimeOf(entry), "HH:mm:ss.fff")),
        new("KIND", 8, (entry, line) =>
            line.In(JournalTrail.ToneOf(entry)).Add(JournalTrail.WordOf(entry.Kind))),
        new("WHAT", 30, (entry, line) => line.Add(entry.Text)) { IsWide = true },
        new("SUBJECT", 16, (entry, line) => line.Add(ShortId.Of(entry.Subject)))
        {
            Priority = 2,
        },
        new("CAUSE", 8, (entry, line) =>
            _ = entry.Cause > 0 ? line.In(Tone.Dim).Add(entry.Cause) : line)
        {
            IsRight = true,
            Priority = 3,
        },
    ];

    /// <inheritdoc/>
    protected override string Nothing => "nothing was done to the cluster yet; a shows all entries";

    /// <inheritdoc/>
    protected override bool Follows => true;

    /// <inheritdoc/>
    protected override long Newer => Math.Max(0, (sources.Journal?.Last ?? 0) - _last);

    /// <inheritdoc/>
    protected override IReadOnlyList<JournalEntry> RowsOf(ClusterView view)
    {
        if (sources.Journal is not { } journal || journal.Last is var end && end == _last)
        {
            return _shown;
        }

        var start = Math.Max(_last, end - EntriesAtOnceMax);
        _rows.AddRange(journal.Read(start, EntriesAtOnceMax).Where(IsShown));
        _last = end;
        var surplus = _rows.Count - RowsMax;
        if (surplus > 0)
        {
            _rows.RemoveRange(0, surplus);
        }

        return _shown = [.. _rows];
    }

    /// <inheritdoc/>
    protected override string IdOf(JournalEntry row) => $"{row.Sequence}";

    /// <inheritdoc/>
    protected override bool WriteDetail(JournalEntry row, int index, TextLine line)
    {
        if (sources.Journal is not { } journal)
        {
            return false;
        }

        var causes = JournalTrail.CausesOf(row, journal);
        if (index < causes.Count)
        {
            _ = line.Add(Tone.Dim, index == 0 ? "" : "because ");
            JournalTrail.WriteLine(causes[index], line);
            return true;
        }

        var effect = EffectsOf(row, journal).ElementAtOrDefault(index - causes.Count);
        if (effect.Sequence > 0)
        {
            _ = line.Add(Tone.Dim, "led to ");
            JournalTrail.WriteLine(effect, line);
        }

        return effect.Sequence > 0;
    }

    /// <inheritdoc/>
    protected override bool HandleOwn(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is('a'))
        {
            _isAll = !_isAll;
            _rows.Clear();
            _last = 0;
            context.Say(_isAll ? "all entries of the journal" : "what was done, and faults");
        }
        else if (stroke.Is('c') && Model.TrySelected(out var row))
        {
            ShowCause(row, context);
        }
        else
        {
            return false;
        }

        return true;
    }

    private void ShowCause(JournalEntry row, ConsoleContext context)
    {
        for (var i = 0; i < Model.Count; i++)
        {
            if (Model.RowAt(i).Sequence == row.Cause)
            {
                Model.Select(i);
                return;
            }
        }

        context.Say(row.Cause == 0 ? "nothing led to it" : "its cause is not shown; a shows all");
    }

    private static IEnumerable<JournalEntry> EffectsOf(JournalEntry row, IClusterJournal journal)
    {
        const int Window = 500;
        return journal.Read(row.Sequence, Window).Where(entry => entry.Cause == row.Sequence);
    }

    private bool IsShown(JournalEntry entry) => _isAll || entry.Kind is JournalKind.Action
        or JournalKind.Fault or JournalKind.Draw or JournalKind.Operator or JournalKind.Stream
        or JournalKind.End;
}
