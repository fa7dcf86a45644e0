using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A reconciliation is cut off in its middle.</summary>
internal sealed class ReconInterrupted(FaultValues values) : Fault, ICallFault
{
    private static readonly TypedParameter<double> AfterFraction = Parameter.Ratio(
        "after_fraction", 0.5, "Which part of the answers arrives.");

    private static readonly TypedParameter<int> Times = Parameter.Integer(
        "times", 2, 1, 1_000_000, "How many reconciliations of a framework are cut off.");

    private readonly int _times = values.Get(Times);
    private readonly Dictionary<FrameworkId, int> _cut = [];
    private readonly double _afterFraction = values.Get(AfterFraction);

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "recon.interrupted",
        Rank = 34,
        Title = "A reconciliation is cut off",
        Target = FaultTargetKind.Framework,
        Does = "Only the first part of a RECONCILE is answered, and then the stream is reset.",
        Must = "Give that run up, begin one new run after it subscribed again, and never hang in "
            + "the middle.",
        Heals = "Reconciliations are answered in full.",
        Evidence = ["mesosphere-backup/hdfs-deprecated#200", "d2iq-archive/marathon#288"],
        Parameters = [AfterFraction, Times],
        Create = values => new ReconInterrupted(values),
    };

    public CallVerdict OnCall(Framework framework, Call call)
    {
        var cut = _cut.GetValueOrDefault(framework.Id);
        if (call.Reconcile is not { } reconcile || cut >= _times
            || !Fires(FaultSubject.Of(framework)))
        {
            return CallVerdict.Pass;
        }

        _cut[framework.Id] = cut + 1;

        var asked = reconcile.Tasks.IsEmpty
            ? [.. framework.Tasks.Select(
                task => new ReconcileCallTask { TaskId = task.Id, AgentId = task.Agent.Id })]
            : reconcile.Tasks.AsSpan().ToArray();
        foreach (var task in asked.Take((int)(asked.Length * _afterFraction)))
        {
            Step.Reconciliation.Answer(framework, task.TaskId, task.AgentId);
        }

        After(TimeSpan.Zero, () => Step.Frameworks.Cut(framework, StreamCut.Rst));
        return CallVerdict.Drop;
    }
}
