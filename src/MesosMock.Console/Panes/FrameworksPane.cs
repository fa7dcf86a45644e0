using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>The frameworks: whether they are connected, and what they hold.</summary>
internal sealed class FrameworksPane()
    : TablePane<FrameworkView>('2', "Frameworks", TargetKind.Framework)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<TableColumn<FrameworkView>> Columns { get; } =
    [
        new("NAME", 18, (framework, line) => line.Add(framework.Info.Name)) { IsWide = true },
        new("ID", 14, (framework, line) => line.Add(ShortId.Of(framework.Id.Value)))
        {
            IsId = true,
            Priority = 2,
        },
        new("STATE", 14, WriteState),
        new("TASKS", 7, (framework, line) => line.AddCount(framework.Tasks.Count))
        {
            IsRight = true,
            Compare = (one, two) => one.Tasks.Count.CompareTo(two.Tasks.Count),
        },
        new("OFFERS", 7, (framework, line) => line.AddCount(framework.Offers.Count))
        {
            IsRight = true,
            Compare = (one, two) => one.Offers.Count.CompareTo(two.Offers.Count),
        },
        new("ENDED", 7, (framework, line) => line.AddCount(framework.CompletedTasks.Count))
        {
            IsRight = true,
            Priority = 1,
            Compare = (one, two) => one.CompletedTasks.Count.CompareTo(two.CompletedTasks.Count),
        },
        new("CPU", 8, (framework, line) => line.Add(framework.Used.Cpus, "0.0#"))
        {
            IsRight = true,
            Priority = 1,
            Compare = (one, two) => one.Used.Cpus.CompareTo(two.Used.Cpus),
        },
    ];

    /// <inheritdoc/>
    public override int SideRows => 5;

    /// <inheritdoc/>
    public override int SideWeight => 1;

    /// <inheritdoc/>
    protected override string Nothing => "no framework has subscribed yet";

    /// <inheritdoc/>
    protected override IReadOnlyList<FrameworkView> RowsOf(ClusterView view) => view.Frameworks;

    /// <inheritdoc/>
    protected override string IdOf(FrameworkView row) => row.Id.Value;

    /// <inheritdoc/>
    protected override string ExplainedBy(FrameworkView row) => row.Info.Name;

    /// <inheritdoc/>
    protected override bool WriteDetail(FrameworkView row, int index, TextLine line)
    {
        switch (index)
        {
            case 0:
                WriteState(row, line);
                _ = line.Add(Tone.Dim, "  registered for ").In(Tone.Text)
                    .AddTime((View?.Now ?? row.RegisteredAt) - row.RegisteredAt)
                    .Add(Tone.Dim, "  stream ").Add(Tone.Text, row.StreamId ?? "none");
                return true;
            case 1:
                _ = line.Add(Tone.Dim, "roles");
                for (var i = 0; i < row.Roles.Count; i++)
                {
                    var role = row.Roles[i];
                    _ = line.Add(Tone.Text, " ").Add(role.Role)
                        .Add(Tone.Away, role.IsSuppressed ? " (suppressed)" : "");
                }

                return true;
            case 2:
                _ = line.Add(Tone.Dim, "used  ").Add(Tone.Text, row.Used.Text);
                return true;
            case 3:
                _ = line.Add(Tone.Dim, "offered  ").Add(Tone.Text, row.Offered.Text);
                return true;
            default:
                return false;
        }
    }

    private static void WriteState(FrameworkView framework, TextLine line) =>
        _ = framework.IsConnected
            ? line.Add(Tone.Running, "● subscribed")
            : line.Add(Tone.Away, "◌ away");
}
