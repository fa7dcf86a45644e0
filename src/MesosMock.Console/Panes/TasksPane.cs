using MesosMock.Console.Keys;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The tasks that run, begin or cannot be reached.</summary>
internal sealed class TasksPane : TablePane<TaskView>
{
    private static readonly Hint Force = new("f", "force…", "sends any state, by letters");

    private static readonly Hint Ended = new(
        "a", "ended too", "shows tasks that ended, too, after the others; again: without them");

    private readonly Hint[] _hints;
    private ViewList<FrameworkView> _frameworks;
    private TaskView[] _rows = [];
    private bool _withEnded;
    private bool _isEndedShown;

    public TasksPane()
        : base('4', "Tasks", TargetKind.Task)
    {
        _hints = [Force, .. base.Hints, Ended];
        Columns =
        [
            new("ID", 20, (task, line) => line.Add(task.Id.Value)) { IsId = true, IsWide = true },
            new("STATE", 18, (task, line) => TaskWords.WriteState(task.State, line))
            {
                Compare = (one, two) => one.State.CompareTo(two.State),
            },
            new("FRAMEWORK", 16, (task, line) => line.Add(FrameworkOf(task))) { Priority = 2 },
            new("AGENT", 6, (task, line) => line.Add(ShortId.Of(task.AgentId.Value)))
            {
                Priority = 1,
            },
            new("CPU", 6, (task, line) => line.Add(task.Resources.Cpus, "0.0#"))
            {
                IsRight = true,
                Priority = 3,
                Compare = (one, two) => one.Resources.Cpus.CompareTo(two.Resources.Cpus),
            },
            new("MEM", 8, (task, line) => line.Add(task.Resources.Mem, "N0"))
            {
                IsRight = true,
                Priority = 4,
                Compare = (one, two) => one.Resources.Mem.CompareTo(two.Resources.Mem),
            },
            new("SINCE", 8, (task, line) => line.AddTime(SinceOf(task)))
            {
                IsRight = true,
                Priority = 1,
                Compare = (one, two) => SinceOf(one).CompareTo(SinceOf(two)),
            },
        ];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Hint> Hints => _hints;

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<TaskView>> Columns { get; }

    /// <inheritdoc/>
    public override int SideRows => 8;

    /// <inheritdoc/>
    protected override string Nothing =>
        "no tasks; a framework has to launch some. a shows ended ones";

    /// <summary>The tasks; the same list while nothing of them has changed.</summary>
    protected override IReadOnlyList<TaskView> RowsOf(ClusterView view)
    {
        if (!IsSame(view))
        {
            _frameworks = view.Frameworks;
            _isEndedShown = _withEnded;
            _rows = Gather(view);
        }

        return _rows;
    }

    private bool IsSame(ClusterView view)
    {
        if (_withEnded != _isEndedShown || view.Frameworks.Count != _frameworks.Count)
        {
            return false;
        }

        for (var i = 0; i < _frameworks.Count; i++)
        {
            if (view.Frameworks[i] != _frameworks[i])
            {
                return false;
            }
        }

        return true;
    }

    private TaskView[] Gather(ClusterView view)
    {
        var count = 0;
        foreach (var framework in view.Frameworks)
        {
            count += framework.Tasks.Count + framework.UnreachableTasks.Count
                + (_withEnded ? framework.CompletedTasks.Count : 0);
        }

        var rows = new TaskView[count];
        var place = 0;
        foreach (var framework in view.Frameworks)
        {
            Add(framework.Tasks);
            Add(framework.UnreachableTasks);
        }

        foreach (var framework in view.Frameworks)
        {
            Add(_withEnded ? framework.CompletedTasks : default);
        }

        return rows;

        void Add(ViewList<TaskView> tasks)
        {
            foreach (var task in tasks)
            {
                rows[place++] = task;
            }
        }
    }

    /// <inheritdoc/>
    protected override string IdOf(TaskView row) => row.Id.Value;

    /// <inheritdoc/>
    protected override TargetKey KeyOf(TaskView row) => new(row.Id.Value, row.FrameworkId.Value);

    /// <summary>
    /// The framework is named where the id alone would hit another task, too, as its id or as
    /// its name.
    /// </summary>
    protected override IReadOnlyList<TargetKey> Name(IReadOnlyList<TaskView> rows)
    {
        var seen = rows.Select(row => row.Id.Value).Distinct()
            .ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var task in View is { } view ? RowsOf(view) : [])
        {
            Count(task.Id.Value);
            if (task.Info.Name != task.Id.Value)
            {
                Count(task.Info.Name);
            }
        }

        return [.. rows.Select(row => seen[row.Id.Value] > 1 ? KeyOf(row) : new(row.Id.Value))];

        void Count(string word)
        {
            if (seen.TryGetValue(word, out var count))
            {
                seen[word] = count + 1;
            }
        }
    }

    /// <inheritdoc/>
    protected override bool HandleOwn(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is('a'))
        {
            _withEnded = !_withEnded;
            context.Say(
                _withEnded ? "tasks that ended are shown, too" : "only tasks that are left");
        }
        else if (stroke.Is('f') && TargetKeys() is { Count: > 0 } keys)
        {
            context.Open(ChaosMenus.ForStates(keys, context));
        }
        else if (stroke.Is('f'))
        {
            context.Say("there is no task to act on", Tone.Lost);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override bool WriteDetail(TaskView row, int index, TextLine line)
    {
        switch (index)
        {
            case 0:
                TaskWords.WriteState(row.State, line);
                _ = line.Add(Tone.Dim, "  for ").In(Tone.Text).AddTime(SinceOf(row))
                    .Add(Tone.Dim, "  agent ").Add(Tone.Text, row.AgentId.Value)
                    .Add(Tone.Dim, "  role ").Add(Tone.Text, row.Role);
                return true;
            case 1:
                _ = line.Add(Tone.Dim, "framework ").Add(Tone.Text, FrameworkOf(row)).Add("  ")
                    .Add(row.FrameworkId.Value).Add(Tone.Dim, "  name ")
                    .Add(Tone.Text, row.Info.Name);
                return true;
            case 2:
                _ = line.Add(Tone.Dim, "resources ").Add(Tone.Text, row.Resources.Text);
                return true;
            default:
                return WriteStatus(row, index - 3, line);
        }
    }

    private static bool WriteStatus(TaskView row, int index, TextLine line)
    {
        var place = row.Statuses.Count - 1 - index;
        if (place < 0)
        {
            return false;
        }

        var status = row.Statuses[place];
        _ = line.Add(Tone.Dim, index == 0 ? "history " : "        ");
        TaskWords.WriteState(status.State, line);
        _ = line.Add(Tone.Text, " ").Add(status.Message ?? "");
        return true;
    }

    private string FrameworkOf(TaskView task) =>
        View?.FindFramework(task.FrameworkId)?.Info.Name ?? task.FrameworkId.Value;

    private TimeSpan SinceOf(TaskView task)
    {
        var count = task.Statuses.Count;
        if (count == 0 || View is null || task.Statuses[count - 1].Timestamp is not { } seconds)
        {
            return TimeSpan.Zero;
        }

        var since = View.Now - Instant.Epoch - TimeSpan.FromSeconds(seconds);
        return since > TimeSpan.Zero ? since : TimeSpan.Zero;
    }
}
