using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions.Tasks;

/// <summary>Any state is forced upon tasks.</summary>
internal sealed class ForceTasks : TaskAction
{
    private const string State = "state";
    private const string Reason = "reason";
    private const string Message = "message";
    private const string Illegal = "illegal";
    private const string Rate = "rate";

    public override ActionInfo Info { get; } = new(
        "tasks force",
        "force state…",
        "Tells a state as its usual source would, literally; a terminal one ends the task.")
    {
        Targets = TargetKind.Task,
        Parameters =
        [
            new(State, ParameterType.State, "the state, with or without TASK_")
            {
                IsPositional = true,
                IsRequired = true,
                Range = string.Join('|', EnumWords<TaskState>.All),
            },
            new(Reason, ParameterType.Reason, "another reason than the usual one"),
            new(Message, ParameterType.Text, "another message than the usual one"),
            new(Illegal, ParameterType.Flag, "also for tasks that are over: breaks the protocol"),
            new(Rate, ParameterType.Rate, "so many a second instead of all at once"),
        ],
        Danger = Danger.Final,
        Key = 'f',
    };

    public override string? Refuse(ClusterTask target, ActionContext context) =>
        RefuseIfOver(target) is { } over && !context.Arguments.Flag(Illegal)
            ? $"{over}; another update breaks the protocol, which needs --illegal"
            : context.Step.ForcedStates.Refuse(target, context.Arguments.State(State))
                is { } reason
                ? $"task {target.Id.Value}: {reason}"
                : null;

    protected override string Act(IReadOnlyList<ClusterTask> targets, ActionContext context)
    {
        var state = context.Arguments.State(State);
        var gap = context.Arguments.Has(Rate)
            ? TimeSpan.FromSeconds(1 / context.Arguments.Number(Rate))
            : TimeSpan.Zero;
        var delay = TimeSpan.Zero;
        foreach (var task in targets)
        {
            var forced = new ForcedState(
                task, state, context.Arguments.Reason(Reason), context.Arguments.Text(Message));
            if (delay == TimeSpan.Zero)
            {
                forced.Fire(context.Step);
            }
            else
            {
                context.Step.Timers.Set(forced, context.Step.Now + delay);
            }

            delay += gap;
        }

        var name = EnumWords<TaskState>.Name(state);
        return $"{Count(targets)} forced to {name}"
            + (gap > TimeSpan.Zero ? $" at {context.Arguments.Text(Rate)}" : "");
    }

    /// <summary>One update, now or later; of a task that is over by then there is none.</summary>
    private sealed class ForcedState(
        ClusterTask task, TaskState state, TaskStatusReason? reason, string? message) : Time.Timer
    {
        private readonly bool _wasOver = ForcedStates.IsOver(task);

        public override void Fire(Step step)
        {
            if (_wasOver || !ForcedStates.IsOver(task))
            {
                step.ForcedStates.Force(task, state, reason, message);
            }
        }
    }
}
