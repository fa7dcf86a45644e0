using MesosMock.Console.Keys;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>What was done to the cluster and what became of it, the newest at the end.</summary>
internal sealed class TimelinePane(ConsoleSources sources)
    : TablePane<TimelineRow>('8', "Timeline", null)
{
    /// <summary>Entries that are shown; older ones go.</summary>
    public const int RowsMax = 4_096;

    // More than that is not read between two views: a glance cannot follow it anyway.
    private const int EntriesAtOnceMax = 20_000;

    private const int EffectsMax = 50;

    private readonly List<TimelineRow> _rows = [];
    private IReadOnlyList<TimelineRow> _shown = [];
    private (long Sequence, long End, IReadOnlyList<TimelineRow> Causes,
        IReadOnlyList<TimelineRow> Effects) _trail = (0, 0, [], []);

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
    protected override IReadOnlyList<TableColumn<TimelineRow>> Columns { get; } =
    [
        new("SEQ", 8, (row, line) => line.In(Tone.Dim).Add(row.Entry.Sequence))
        {
            IsRight = true,
            Priority = 2,
            Compare = (one, two) => one.Entry.Sequence.CompareTo(two.Entry.Sequence),
        },
        new("TIME", 12, (row, line) =>
            line.In(Tone.Dim).Add(JournalTrail.TimeOf(row.Entry), "HH:mm:ss.fff"))
        {
            Priority = 1,
        },
        new("KIND", 8, (row, line) =>
            line.In(JournalTrail.ToneOf(row.Entry)).Add(JournalTrail.WordOf(row.Entry.Kind))),
        new("WHAT", 30, (row, line) => line.Add(row.Text)) { IsWide = true },
        new("SUBJECT", 16, (row, line) => line.Add(ShortId.Of(row.Entry.Subject)))
        {
            Priority = 3,
        },
        new("CAUSE", 8, (row, line) =>
            _ = row.Entry.Cause > 0 ? line.In(Tone.Dim).Add(row.Entry.Cause) : line)
        {
            IsRight = true,
            Priority = 4,
        },
    ];

    /// <inheritdoc/>
    public override bool IsStrip => true;

    /// <inheritdoc/>
    protected override string Nothing => "nothing was done to the cluster yet; a shows all entries";

    /// <inheritdoc/>
    protected override bool Follows => true;

    /// <inheritdoc/>
    protected override long Newer => Math.Max(0, (sources.Journal?.Last ?? 0) - _last);

    /// <inheritdoc/>
    protected override IReadOnlyList<TimelineRow> RowsOf(ClusterView view)
    {
        if (sources.Journal is not { } journal || journal.Last is var end && end == _last)
        {
            return _shown;
        }

        var start = Math.Max(_last, end - EntriesAtOnceMax);
        _rows.AddRange(journal.Read(start, EntriesAtOnceMax).Where(IsShown)
            .Select(entry => new TimelineRow(entry)));
        _last = end;
        var surplus = _rows.Count - RowsMax;
        if (surplus > 0)
        {
            _rows.RemoveRange(0, surplus);
        }

        return _shown = [.. _rows];
    }

    /// <inheritdoc/>
    protected override string IdOf(TimelineRow row) => row.Id;

    /// <inheritdoc/>
    protected override bool WriteDetail(TimelineRow row, int index, TextLine line)
    {
        if (sources.Journal is not { } journal)
        {
            return false;
        }

        if (_trail.Sequence != row.Entry.Sequence || _trail.End != journal.Last)
        {
            _trail = (row.Entry.Sequence, journal.Last,
                [.. JournalTrail.CausesOf(row.Entry, journal).Select(one => new TimelineRow(one))],
                [.. EffectsOf(row.Entry, journal).Take(EffectsMax)
                    .Select(one => new TimelineRow(one))]);
        }

        var (_, _, causes, effects) = _trail;
        if (index >= causes.Count + effects.Count)
        {
            return false;
        }

        var isCause = index < causes.Count;
        _ = line.Add(Tone.Dim, index == 0 ? "" : isCause ? "because " : "led to ");
        var shown = isCause ? causes[index] : effects[index - causes.Count];
        JournalTrail.WriteLine(shown.Entry, shown.Text, line);
        return true;
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

    private void ShowCause(TimelineRow row, ConsoleContext context)
    {
        for (var i = 0; i < Model.Count; i++)
        {
            if (Model.RowAt(i).Entry.Sequence == row.Entry.Cause)
            {
                Model.Select(i);
                return;
            }
        }

        context.Say(row.Entry.Cause == 0
            ? "nothing led to it"
            : "its cause is not shown; a shows all");
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
