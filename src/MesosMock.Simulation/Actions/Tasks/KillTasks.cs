using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Tasks;

/// <summary>Tasks are killed as if their framework had asked for it.</summary>
internal sealed class KillTasks : TaskAction
{
    private const string Grace = "grace";

    public override ActionInfo Info { get; } = new(
        "tasks kill",
        "kill",
        "Kills the task as a KILL of its framework would: SIGTERM, and SIGKILL after the grace.")
    {
        Targets = TargetKind.Task,
        Parameters = [new(Grace, ParameterType.Duration, "instead of the task's own kill grace")],
        Danger = Danger.Final,
        Key = 'k',
    };

    public override string? Refuse(ClusterTask target, ActionContext context) =>
        RefuseIfOver(target)
        ?? (!target.Agent.IsInTouch ? $"the agent of task {Name(target)} is away"
            : target.Kill is not null ? $"task {Name(target)} is being killed already"
            : target.Stage is LifeStage.Ended or LifeStage.LostForNow
                ? $"task {Name(target)} is not with its agent"
                : null);

    protected override string Act(IReadOnlyList<ClusterTask> targets, ActionContext context)
    {
        var policy = context.Arguments.OptionalDuration(Grace) is { } grace
            ? new KillPolicy { GracePeriod = new DurationInfo(grace.Ticks * 100) }
            : null;
        foreach (var task in targets)
        {
            context.Step.TaskLives.Kill(task, policy);
        }

        return $"{Count(targets)} killed";
    }
}
