using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A burst of updates.</summary>
internal sealed class UpdateStorm(FaultValues values) : Fault, IActiveFault
{
    // Small enough to spread the burst, large enough to cost few timers.
    private const int PartsMax = 100;

    private static readonly TypedParameter<int> Count = Parameter.Integer(
        "n", 10_000, 1, 10_000_000, "How many updates.");

    private static readonly TypedParameter<DurationDistribution> Within = Parameter.Duration(
        "within", "1s", "Time over which they are spread.");

    private static readonly TypedParameter<IReadOnlyList<TaskState>> Mix =
        Parameter.Choices<TaskState>("mix", "running", "Their states, in turn.");

    private readonly int _count = values.Get(Count);
    private readonly DurationDistribution _within = values.Get(Within);
    private readonly IReadOnlyList<TaskState> _mix =
        values.Get(Mix) is { Count: > 0 } some ? some : Enum.GetValues<TaskState>();

    public static FaultDefinition Definition { get; } = new()
    {
        Id = "update.storm",
        Rank = 23,
        Title = "A burst of updates",
        Target = FaultTargetKind.Framework,
        ActsByItself = true,
        Does = "Thousands of updates as reconciliation sends them (no uuid), for the "
            + "framework's own "
            + "tasks in their states, or for invented ones if it has none.",
        Must = "Not let offers wait behind updates, and bound what it does at the same time.",
        Heals = "The rest of the burst does not come.",
        Evidence = ["HubSpot/Singularity#1268", "twosigma/Cook#93"],
        Parameters = [Count, Within, Mix],
        Create = values => new UpdateStorm(values),
    };

    public bool CanAct(in FaultSubject target) => target.Framework is { IsConnected: true };

    public void Act(in FaultSubject target)
    {
        var framework = target.Framework!; // the target's kind
        var span = Draw(_within, "within", target);
        var parts = Math.Min(PartsMax, _count);
        for (var part = 0; part < parts; part++)
        {
            var from = (int)((long)_count * part / parts);
            var to = (int)((long)_count * (part + 1) / parts);
            After(span * part / parts, () => Send(framework, from, to));
        }
    }

    private void Send(Framework framework, int from, int to)
    {
        ClusterTask[] tasks = [.. framework.Tasks];
        for (var number = from; number < to; number++)
        {
            if (tasks.Length > 0)
            {
                Step.Reconciliation.AnswerKnown(framework, tasks[number % tasks.Length]);
            }
            else
            {
                Step.SendUpdate(framework, Step.Statuses.FromMaster(
                    new TaskId($"storm-{Rule.Number}-{number}"),
                    null,
                    _mix[number % _mix.Count],
                    TaskStatusReason.Reconciliation,
                    "Reconciliation: Latest task state"));
            }
        }
    }
}
