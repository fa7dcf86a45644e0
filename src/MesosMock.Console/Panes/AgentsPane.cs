using MesosMock.Console.Keys;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The agents: how they are, and how full.</summary>
internal sealed class AgentsPane() : TablePane<AgentView>('3', "Agents", TargetKind.Agent)
{
    private const int BarColumns = 10;

    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<AgentView>> Columns { get; } =
    [
        new("ID", 8, (agent, line) => line.Add(ShortId.Of(agent.Id.Value))) { IsId = true },
        new("HOST", 18, (agent, line) => line.Add(agent.Hostname)) { IsWide = true, Priority = 1 },
        new("STATE", 14, WriteState),
        new("CPU", 16, (agent, line) => WriteShare(line, agent.Used.Cpus, agent.Total.Cpus))
        {
            Priority = 2,
            Compare = (one, two) => one.Used.Cpus.CompareTo(two.Used.Cpus),
        },
        new("MEM", 16, (agent, line) => WriteShare(line, agent.Used.Mem, agent.Total.Mem))
        {
            Priority = 3,
            Compare = (one, two) => one.Used.Mem.CompareTo(two.Used.Mem),
        },
        new("TASKS", 6, (agent, line) => line.AddCount(agent.Tasks.Count))
        {
            IsRight = true,
            Compare = (one, two) => one.Tasks.Count.CompareTo(two.Tasks.Count),
        },
        new("OFFERS", 6, (agent, line) => line.AddCount(agent.Offers.Count))
        {
            IsRight = true,
            Priority = 1,
            Compare = (one, two) => one.Offers.Count.CompareTo(two.Offers.Count),
        },
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Hint> Hints { get; } =
        [.. TableHints.Of(TargetKind.Agent), new("+", "add", "more agents register")];

    /// <inheritdoc/>
    protected override bool HandleOwn(KeyStroke stroke, ConsoleContext context)
    {
        if (stroke.Is('+'))
        {
            context.Open(ChaosMenus.FormOf("agents add", context));
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override int SideRows => 7;

    /// <inheritdoc/>
    protected override string Nothing => "there are no agents";

    /// <inheritdoc/>
    protected override IReadOnlyList<AgentView> RowsOf(ClusterView view) =>
        [.. view.AllAgents.Where(agent => agent.Status != AgentStatus.Removed)];

    /// <inheritdoc/>
    protected override string IdOf(AgentView row) => row.Id.Value;

    /// <inheritdoc/>
    protected override bool WriteDetail(AgentView row, int index, TextLine line)
    {
        switch (index)
        {
            case 0:
                _ = line.Add(row.Hostname).Add("  ").Add(row.Ip).Add(':').Add(row.Port);
                WriteState(row, line.Add("  "));
                return true;
            case 1:
                _ = line.Add(Tone.Dim, "total ").Add(Tone.Text, row.Total.Text);
                return true;
            case 2:
                _ = line.Add(Tone.Dim, "used  ").Add(Tone.Text, row.Used.Text);
                return true;
            case 3:
                _ = line.Add(Tone.Dim, "tasks ").In(Tone.Text).AddCount(row.Tasks.Count)
                    .Add(Tone.Dim, "  executors ").In(Tone.Text).AddCount(row.Executors.Count)
                    .Add(Tone.Dim, "  offers ").In(Tone.Text).AddCount(row.Offers.Count)
                    .Add(Tone.Dim, "  registered for ").In(Tone.Text)
                    .AddTime((View?.Now ?? row.RegisteredAt) - row.RegisteredAt);
                return true;
            default:
                return WriteTask(row, index - 4, line);
        }
    }

    private static bool WriteTask(AgentView agent, int index, TextLine line)
    {
        if (index >= agent.Tasks.Count)
        {
            return false;
        }

        var task = agent.Tasks[index];
        _ = line.Add(Tone.Dim, "task  ").Add(Tone.Text, task.Id.Value).Add(' ');
        TaskWords.WriteState(task.State, line);
        return true;
    }

    private static void WriteState(AgentView agent, TextLine line)
    {
        var (tone, mark, word) = agent switch
        {
            { Status: AgentStatus.Unreachable } => (Tone.Unreachable, "? ", "unreachable"),
            { Status: AgentStatus.Gone } => (Tone.Failed, "✖ ", "gone"),
            { Status: AgentStatus.Removed } => (Tone.Away, "◌ ", "removed"),
            { IsCutOff: true } => (Tone.Changing, "◐ ", "cut off"),
            { Status: AgentStatus.Disconnected } => (Tone.Changing, "◐ ", "disconnected"),
            { Drain.IsComplete: true } => (Tone.Away, "◌ ", "drained"),
            { Drain: not null } => (Tone.Changing, "◐ ", "draining"),
            { IsDeactivated: true } => (Tone.Away, "◌ ", "deactivated"),
            _ => (Tone.Running, "● ", "up"),
        };
        _ = line.In(tone).Add(mark).Add(word);
    }

    private static void WriteShare(TextLine line, double used, double total)
    {
        var share = total > 0 ? used / total : 0;
        var full = (int)Math.Round(Math.Clamp(share, 0, 1) * BarColumns);
        var tone = share > 0.9 ? Tone.Failed : share > 0.7 ? Tone.Changing : Tone.Running;
        _ = line.In(tone);
        for (var i = 0; i < BarColumns; i++)
        {
            _ = i == full ? line.In(Tone.Dim).Add('·') : line.Add(i < full ? '█' : '·');
        }

        _ = line.Add(Tone.Text, " ").Add(share, "0%");
    }
}
