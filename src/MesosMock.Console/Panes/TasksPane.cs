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

    private readonly Hint[] _hints;

    public TasksPane()
        : base('4', "Tasks", TargetKind.Task)
    {
        _hints = [Force, .. base.Hints];
        Columns =
        [
            new("ID", 20, (task, line) => line.Add(task.Id.Value)) { IsId = true, IsWide = true },
            new("STATE", 18, (task, line) => TaskWords.WriteState(task.State, line))
            {
                Compare = (one, two) => one.State.CompareTo(two.State),
            },
            new("FRAMEWORK", 16, (task, line) => line.Add(FrameworkOf(task))) { Priority = 1 },
            new("AGENT", 6, (task, line) => line.Add(ShortId.Of(task.AgentId.Value))),
            new("CPU", 6, (task, line) => line.Add(task.Resources.Cpus, "0.0#"))
            {
                IsRight = true,
                Priority = 2,
                Compare = (one, two) => one.Resources.Cpus.CompareTo(two.Resources.Cpus),
            },
            new("MEM", 8, (task, line) => line.Add(task.Resources.Mem, "N0"))
            {
                IsRight = true,
                Priority = 3,
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
    protected override string Nothing => "there are no tasks; a framework has to launch some";

    /// <inheritdoc/>
    protected override IReadOnlyList<TaskView> RowsOf(ClusterView view)
    {
        List<TaskView> rows = [];
        foreach (var framework in view.Frameworks)
        {
            rows.AddRange(framework.Tasks);
            rows.AddRange(framework.UnreachableTasks);
        }

        return rows;
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
        if (!stroke.Is('f'))
        {
            return false;
        }

        if (Targets() is { Count: > 0 } keys)
        {
            context.Open(ChaosMenus.ForStates(keys, context));
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
