using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// The emulated lives of tasks: staging, starting, running and the end that the ratios give. A life
/// belongs to the cluster: it goes on whether or not anybody listens.
/// </summary>
internal sealed class TaskLives(Step step)
{
    private readonly EmulatedLosses _losses = new(step);

    private TaskStateOptions Ratios => step.Ratios;

    /// <summary>
    /// The master sends a task to its agent; one that is cut off receives it when it is back. An
    /// executor on its way out takes none any more (src/slave/slave.cpp, Slave::__run).
    /// </summary>
    public void Begin(ClusterTask task)
    {
        if (!task.Agent.IsInTouch)
        {
            return;
        }

        if (task.Executor is { IsTerminating: true })
        {
            var state = task.Framework.Has(Capabilities.PartitionAware)
                ? TaskState.Dropped
                : TaskState.Lost;
            var status = step.Statuses.FromAgent(
                task, state, TaskStatusReason.ExecutorTerminated, "Executor terminating");
            Finish(task, status with { ExecutorId = null });
            return;
        }

        Wait(task, "delay_staging", Ratios.DelayTaskStaging);
    }

    /// <summary>The next stage of a life begins.</summary>
    public void GoOn(ClusterTask task)
    {
        if (FaultGates.Keeps(step.Faults.Lives, task))
        {
            return;
        }

        switch (task.Stage)
        {
            case LifeStage.Launched:
                Stage(task);
                break;
            case LifeStage.Staging:
                Start(task);
                break;
            case LifeStage.Starting:
                Run(task);
                break;
            case LifeStage.Running:
                End(task);
                break;
            case LifeStage.LostForNow:
                _losses.Recover(task);
                break;
            case LifeStage.Ended:
                break;
        }
    }

    /// <summary>A life goes on from a stage that was told already, as from any other.</summary>
    public void GoOnFrom(ClusterTask task, LifeStage stage)
    {
        Stop(task);
        task.Kill = null;
        task.Stage = stage;
        switch (stage)
        {
            case LifeStage.Staging:
                Wait(task, "delay_starting", task.Plan?.Staging ?? Ratios.DelayTaskStarting);
                break;
            case LifeStage.Starting:
                Wait(task, "delay_running", Ratios.DelayTaskNextState);
                break;
            default:
                step.TaskChecks.Begin(task);
                Wait(task, "delay_end", task.Plan?.RunFor ?? Ratios.DelayTaskNextState);
                break;
        }
    }

    /// <summary>A process is asked to go; TASK_KILLING was told already.</summary>
    public void GoOnKilling(ClusterTask task)
    {
        GoOnFrom(task, LifeStage.Running);
        BeginKill(task, KillGrace.Of(task, null), isForTime: false, isTold: true);
    }

    /// <summary>A KILL reaches the agent (src/slave/slave.cpp, Slave::kill).</summary>
    public void Kill(ClusterTask task, KillPolicy? policy)
    {
        if (task.Stage is LifeStage.Ended or LifeStage.LostForNow
            || task.Executor is { IsTerminating: true })
        {
            return;
        }

        if (task.Stage < LifeStage.Starting)
        {
            KillBeforeDelivery(task);
            return;
        }

        BeginKill(task, KillGrace.Of(task, policy), isForTime: false);
    }

    /// <summary>
    /// Its executor shuts down. Tasks that it does not have yet wait for its end; a command task is
    /// an executor by itself.
    /// </summary>
    public void ShutDown(ClusterTask task)
    {
        if (task.Stage == LifeStage.Ended)
        {
            return;
        }

        if (task.Stage == LifeStage.LostForNow)
        {
            Discard(task);
        }
        else if (task.Stage >= LifeStage.Starting)
        {
            // The default executor leaves a kill that is under way alone.
            if (task.Kill is null || task.Executor is null)
            {
                BeginKill(task, KillGrace.OfShutdown(task), isForTime: false);
            }
        }
        else if (task.Executor is null)
        {
            Finish(task, step.Statuses.FromAgent(
                task,
                TaskState.Failed,
                TaskStatusReason.ExecutorTerminated,
                "Executor terminated"));
        }
    }

    /// <summary>The process of a killed task is gone.</summary>
    public void EndKilled(ClusterTask task)
    {
        var kill = task.Kill!; // its timer fired
        var signal = kill.IsEscalated ? "Killed" : "Terminated";
        var status = step.Statuses.FromExecutor(
            task,
            task.Plan?.KilledAs ?? TaskState.Killed,
            $"Command terminated with signal {signal}");
        Finish(task, kill.IsForTime
            ? status with
            {
                State = TaskState.Failed,
                Reason = TaskStatusReason.MaxCompletionTimeReached,
            }
            : status);
        KillRestOfGroup(task);
    }

    /// <summary>
    /// The task ran for its `max_completion_time`: killed without grace and without TASK_KILLING
    /// (src/launcher/executor.cpp, CommandExecutor::taskCompletionTimeout).
    /// </summary>
    public void EndForTime(ClusterTask task)
    {
        if (task.Stage == LifeStage.Running && task.Kill is null)
        {
            BeginKill(task, TimeSpan.Zero, isForTime: true);
        }
    }

    /// <summary>A task that was just launched ends after a while, whatever was to come.</summary>
    public void EndEarly(ClusterTask task, TimeSpan after, Func<TaskStatusInfo> makeStatus) =>
        step.Timers.Set(new EarlyEnd(task, makeStatus), step.Now + after);

    /// <summary>A task disappears from its agent without a word.</summary>
    public void Discard(ClusterTask task)
    {
        Stop(task);
        step.StatusUpdates.Drop(task);
        step.Executors.OnTaskEnded(task);
    }

    /// <summary>The agent, or the executor, reports the task's end.</summary>
    public void Finish(ClusterTask task, TaskStatusInfo status)
    {
        Stop(task);
        step.StatusUpdates.Report(task, status);
        step.Executors.OnTaskEnded(task);
    }

    /// <summary>The next stage of a task's life begins after a delay.</summary>
    public void Wait(ClusterTask task, string rule, DurationDistribution delay) =>
        step.Timers.Set(task.LifeTimer, step.Now + delay.Sample(Draw(task, rule)));

    /// <summary>Nothing more happens to a task by itself.</summary>
    public void Stop(ClusterTask task)
    {
        if (task.Stage == LifeStage.LostForNow)
        {
            step.Tasks.ReleaseResources(task);
        }

        task.Stage = LifeStage.Ended;
        step.Timers.Cancel(task.LifeTimer);
        step.TaskChecks.Stop(task);
        if (task.Kill is { } kill)
        {
            step.Timers.Cancel(kill);
        }
    }

    private void Stage(ClusterTask task)
    {
        task.Stage = LifeStage.Staging;
        if (Ratios.SendTaskStaging && task.Place == TaskPlace.Tracked)
        {
            // Differs from Mesos, where a task is staging silently: what MesosMock's forerunner
            // sent, and the configuration can switch it off.
            step.Tasks.SendMasterUpdate(task, new()
            {
                TaskId = task.Id,
                State = TaskState.Staging,
                Source = TaskStatusSource.Master,
                AgentId = task.Agent.Id,
                Timestamp = step.Now.UnixSeconds,
            });
        }

        Wait(task, "delay_starting", task.Plan?.Staging ?? Ratios.DelayTaskStarting);
    }

    private void Start(ClusterTask task)
    {
        if (task.Executor is { IsTerminating: true })
        {
            return;
        }

        if (IsDropped(task, out var draw))
        {
            step.Journal.Draw("task_dropped", task, draw, TaskState.Dropped);
            var state = LiteralOrLost(task, TaskState.Dropped);
            Finish(task, TaskPlan.Apply(task, step.Statuses.FromAgent(
                task,
                state,
                TaskStatusReason.AgentRestarted,
                "Task launched during agent restart")));
            return;
        }

        task.Stage = LifeStage.Starting;
        step.StatusUpdates.Report(task, step.Statuses.FromExecutor(task, TaskState.Starting));
        Wait(task, "delay_running", Ratios.DelayTaskNextState);
    }

    private void Run(ClusterTask task)
    {
        task.Stage = LifeStage.Running;
        step.StatusUpdates.Report(task, step.Statuses.FromExecutor(task, TaskState.Running));
        step.TaskChecks.Begin(task);
        Wait(task, "delay_end", task.Plan?.RunFor ?? Ratios.DelayTaskNextState);
    }

    private void End(ClusterTask task)
    {
        var draw = Draw(task, "end");
        var end = task.Plan?.Choose(draw) ?? TaskEnds.Choose(draw, Ratios);
        step.Journal.Draw("task_end", task, draw, end);
        switch (LiteralOrLost(task, end))
        {
            case TaskState.Failed:
                Finish(task, TaskPlan.Apply(task, step.Statuses.FromExecutor(
                    task, TaskState.Failed, "Command exited with status 1")));
                KillRestOfGroup(task);
                break;
            case TaskState.Gone:
                Finish(task, TaskPlan.Apply(task, step.Statuses.FromAgent(
                    task,
                    TaskState.Gone,
                    TaskStatusReason.ContainerUpdateFailed,
                    "Failed to update resources for container: emulated")));
                break;
            case TaskState.GoneByOperator:
                _losses.Vanish(task, TaskState.GoneByOperator);
                break;
            case TaskState.Unreachable:
                _losses.Vanish(task, TaskState.Unreachable);
                break;
            case TaskState.Lost:
                _losses.Vanish(task, TaskState.Lost);
                break;
            case TaskState.Killed or TaskState.Error or TaskState.Dropped:
                Finish(task, TaskPlan.Apply(task, step.Statuses.FromExecutor(task, end)));
                KillRestOfGroup(task);
                break;
            default:
                Finish(task, TaskPlan.Apply(task, step.Statuses.FromExecutor(
                    task, TaskState.Finished, "Command exited with status 0")));
                break;
        }
    }

    private void KillBeforeDelivery(ClusterTask task)
    {
        var group = task.Group;
        var message = group is null
            ? "Killed before delivery to the executor"
            : "A task within the task group was killed before delivery to the executor";
        foreach (var member in group ?? [task])
        {
            if (member.Stage < LifeStage.Starting)
            {
                Finish(member, step.Statuses.FromAgent(
                    member, TaskState.Killed, TaskStatusReason.TaskKilledDuringLaunch, message));
            }
        }

        KillRestOfGroup(task);
    }

    /// <summary>
    /// SIGTERM now, SIGKILL after the grace; another KILL can only shorten it
    /// (src/launcher/executor.cpp, CommandExecutor::kill).
    /// </summary>
    private void BeginKill(ClusterTask task, TimeSpan grace, bool isForTime, bool isTold = false)
    {
        if (task.Kill is { } under)
        {
            var earlier = under.StartedAt + grace;
            if (earlier < under.Due)
            {
                under.IsEscalated = true;
                step.Timers.Set(under, earlier < step.Now ? step.Now : earlier);
            }

            return;
        }

        var kill = task.Kill = new TaskKill(task, step.Now) { IsForTime = isForTime };
        step.Timers.Cancel(task.LifeTimer);
        step.TaskChecks.Stop(task);
        if (!isForTime && !isTold && task.Framework.Has(Capabilities.TaskKillingState))
        {
            step.StatusUpdates.Report(
                task, step.Statuses.FromExecutor(task, TaskState.Killing));
        }

        kill.IsEscalated = task.ExitAfterKill > grace && task.Plan?.IgnoresGrace is not true;
        step.Timers.Set(kill, step.Now + (kill.IsEscalated ? grace : task.ExitAfterKill));
    }

    /// <summary>A default executor ends its whole group with one task's failure or kill.</summary>
    private void KillRestOfGroup(ClusterTask task)
    {
        foreach (var member in task.Group ?? [])
        {
            if (member.Stage == LifeStage.LostForNow)
            {
                Discard(member);
            }
            else if (member.Stage != LifeStage.Ended && member.Kill is null)
            {
                BeginKill(member, KillGrace.Of(member, null), isForTime: false);
            }
        }
    }

    private TaskState LiteralOrLost(ClusterTask task, TaskState drawn) =>
        Ratios.FollowCapabilities
        && !task.Framework.Has(Capabilities.PartitionAware)
        && drawn is TaskState.Dropped or TaskState.Gone or TaskState.GoneByOperator
            or TaskState.Unreachable
            ? TaskState.Lost
            : drawn;

    /// <summary>A plan that names its ends draws once for all of them.</summary>
    private bool IsDropped(ClusterTask task, out double draw)
    {
        draw = Draw(task, task.Plan?.Ends is null ? "dropped" : "end");
        return task.Plan?.Choose(draw) is { } planned
            ? planned == TaskState.Dropped
            : draw < Ratios.RatioTaskDropped;
    }

    private double Draw(ClusterTask task, string rule) =>
        step.Chance.Uniform(rule, task.Subject, task.Life);
}
