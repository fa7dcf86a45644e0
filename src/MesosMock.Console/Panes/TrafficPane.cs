using MesosMock.Console.Keys;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>Calls and events, the newest at the end.</summary>
internal sealed class TrafficPane(ConsoleSources sources)
    : TablePane<TrafficRow>('7', "Traffic", null)
{
    /// <summary>Rows that are shown; older ones go.</summary>
    public const int RowsMax = 4_096;

    private readonly List<TrafficRow> _rows = [];
    private readonly Dictionary<Bytes, TrafficRow> _unacknowledged = [];
    private IReadOnlyList<TrafficRow> _shown = [];
    private (TrafficRow? Row, IReadOnlyList<TrafficRow>? Of, IReadOnlyList<TrafficRow> Rows)
        _talk = (null, null, []);

    private long _last;

    /// <inheritdoc/>
    public override IReadOnlyList<Hint> Hints { get; } =
    [
        new("Enter", "open", "opens the message: JSON, headers, bytes, conversation, curl"),
        new("[  ]", "same task", "goes to the previous or next message of the same task"),
        new("y", "copy…", "copies it as curl, JSON or a line"),
        .. TableHints.Of(null).Where(hint => hint.Keys is not ("Enter" or "y" or ".")),
        new("End", "", "follows the newest message"),
        new("size:>10k", "", "in a filter: greater; latency:>50ms, code:4, type:UPDATE"),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<TrafficRow>> Columns { get; } =
    [
        new("SEQ", 7, (row, line) => line.Add(Tone.Dim, "").Add(row.Record.Sequence))
        {
            IsRight = true,
            Priority = 3,
            Compare = (one, two) => one.Record.Sequence.CompareTo(two.Record.Sequence),
        },
        new("TIME", 12, (row, line) => line.Add(row.Record.Time, "HH:mm:ss.fff"))
        {
            Priority = 1,
        },
        new("DIR", 5, (row, line) => line.Add(row.Record.IsCall ? "→ in" : "← out")),
        new("TYPE", 18, (row, line) => line.In(ToneOf(row)).Add(row.Type)),
        new("FRAMEWORK", 14, (row, line) => line.Add(row.Framework)) { Priority = 2 },
        new("TASK", 14, WriteTasks) { IsWide = true },
        new("STATE", 12, (row, line) => line.Add(row.State)),
        new("CODE", 4, (row, line) =>
            _ = row.Record.Status > 0 ? line.In(ToneOf(row)).Add(row.Record.Status) : line),
        new("SIZE", 8, (row, line) => line.AddCount(row.Record.Size))
        {
            IsRight = true,
            Priority = 3,
            Number = row => row.Record.Size,
            Compare = (one, two) => one.Record.Size.CompareTo(two.Record.Size),
        },
        new("LATENCY", 9, WriteDelay)
        {
            IsRight = true,
            Priority = 3,
            Number = row => row.Delay?.TotalMilliseconds ?? double.NaN,
            Compare = (one, two) => Nullable.Compare(one.Delay, two.Delay),
        },
    ];

    /// <inheritdoc/>
    public override bool IsStrip => true;

    /// <inheritdoc/>
    protected override string Nothing => "no message has come yet; a framework has to subscribe";

    /// <inheritdoc/>
    protected override bool Follows => true;

    /// <inheritdoc/>
    protected override long Newer =>
        sources.Traffic?.Read(_last) is { Count: > 0 } newer ? newer.Count : 0;

    /// <inheritdoc/>
    protected override IReadOnlyList<TrafficRow> RowsOf(ClusterView view)
    {
        var records = sources.Traffic?.Read(_last) ?? [];
        if (records.Count == 0)
        {
            return _shown;
        }

        foreach (var record in records)
        {
            Add(new TrafficRow(record));
        }

        var surplus = _rows.Count - RowsMax;
        if (surplus > 0)
        {
            _rows.RemoveRange(0, surplus);
        }

        return _shown = [.. _rows];
    }

    /// <inheritdoc/>
    protected override string IdOf(TrafficRow row) => row.Id;

    /// <inheritdoc/>
    protected override bool WriteDetail(TrafficRow row, int index, TextLine line)
    {
        if (index == 0)
        {
            _ = line.Add(Tone.Title, row.Type).Add(Tone.Dim, "  ").Add(row.Record.Path)
                .Add("  stream ").Add(row.Record.StreamId ?? "none")
                .Add(row.Record.Format == WireFormat.Json ? "  JSON" : "  protobuf");
            return true;
        }

        if (index == 1 && row.Record.Answer.Length > 0)
        {
            _ = line.Add(Tone.Failed, row.Record.Answer);
            return true;
        }

        var others = Conversation(row);
        var place = index - (row.Record.Answer.Length > 0 ? 2 : 1);
        if (place < others.Count)
        {
            TrafficTexts.WriteLine(others[place], line);
        }

        return place < others.Count;
    }

    /// <inheritdoc/>
    protected override bool HandleOwn(KeyStroke stroke, ConsoleContext context)
    {
        if (!Model.TrySelected(out var row))
        {
            return false;
        }

        if (stroke.Is(Key.Enter))
        {
            context.Open(new MessageOverlay(row, Conversation(row), context.Facts.Url));
        }
        else if (stroke.Is('y'))
        {
            context.Open(TrafficTexts.CopyMenu(row, context));
        }
        else if (stroke.Is('[') || stroke.Is(']'))
        {
            Walk(row, stroke.Is('[') ? -1 : 1);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What was said about the same task; without one just the message.</summary>
    private IReadOnlyList<TrafficRow> Conversation(TrafficRow row)
    {
        if (_talk.Row != row || _talk.Of != _shown)
        {
            _talk = (row, _shown, Gather(row));
        }

        return _talk.Rows;
    }

    private IReadOnlyList<TrafficRow> Gather(TrafficRow row) => row.TaskIds.Count > 0
        ? [.. _shown.Where(one => one.TaskIds.Any(row.TaskIds.Contains))]
        : [row];

    private void Walk(TrafficRow from, int step)
    {
        for (var i = Model.Selected + step; i >= 0 && i < Model.Count; i += step)
        {
            if (Model.RowAt(i).TaskIds.Any(from.TaskIds.Contains))
            {
                Model.Select(i);
                return;
            }
        }
    }

    /// <summary>Takes a message, and ties an acknowledgement to its update.</summary>
    private void Add(TrafficRow row)
    {
        _rows.Add(row);
        _last = row.Record.Sequence;
        if (row.Record.Message?.UpdateUuid is not { } uuid)
        {
            return;
        }

        if (!row.Record.IsCall)
        {
            if (_unacknowledged.Count >= RowsMax)
            {
                _unacknowledged.Clear();
            }

            _unacknowledged[uuid] = row;
        }
        else if (_unacknowledged.Remove(uuid, out var update))
        {
            update.Delay = row.Record.Time - update.Record.Time;
        }
    }

    private static Tone ToneOf(TrafficRow row) => row.Record.Status >= 400 || row.Type == "ERROR"
        ? Tone.Failed
        : row.Record.IsCall ? Tone.Accent : Tone.Text;

    private static void WriteTasks(TrafficRow row, TextLine line)
    {
        if (row.TaskIds.Count > 0)
        {
            _ = line.Add(row.TaskIds[0]);
        }

        if (row.TaskIds.Count > 1)
        {
            _ = line.Add(" +").Add(row.TaskIds.Count - 1);
        }
        else if (row.TaskIds.Count == 0 && row.Entry.Count > 0)
        {
            _ = line.Add(Tone.Dim, "×").Add(row.Entry.Count);
        }
    }

    private static void WriteDelay(TrafficRow row, TextLine line)
    {
        if (row.Delay is { } delay)
        {
            _ = line.Add(delay.TotalMilliseconds, "N1").Add(" ms");
        }
    }
}
