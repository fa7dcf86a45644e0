using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// What an executor watches while a task runs: its check, its health check and its time limit
/// (src/launcher/executor.cpp, src/checks). Every emulated check succeeds, and says so once.
/// </summary>
internal sealed class TaskChecks(Step step)
{
    /// <summary>The task runs from now on.</summary>
    public void Begin(ClusterTask task)
    {
        if (task.Info.Check is { } check)
        {
            Set(task, new CheckTimer(task), check.DelaySeconds);
        }

        if (task.Info.HealthCheck is { } healthCheck)
        {
            Set(task, new HealthTimer(task), healthCheck.DelaySeconds);
        }

        if (task.Plan?.HealthFlap is { } period)
        {
            var flap = new HealthFlap(task, period);
            flap.Start(step);
            task.CheckTimers = [.. task.CheckTimers, flap];
        }

        if (task.Info.MaxCompletionTime is { Nanoseconds: > 0 } limit)
        {
            Set(task, new CompletionTimer(task), limit.Nanoseconds / 1e9);
        }
    }

    /// <summary>Nobody watches the task any more.</summary>
    public void Stop(ClusterTask task)
    {
        foreach (var timer in task.CheckTimers)
        {
            step.Timers.Cancel(timer);
        }

        task.CheckTimers = [];
    }

    /// <summary>The task is out of sight; whoever watches it keeps what is due in mind.</summary>
    public void Pause(ClusterTask task)
    {
        task.CheckTimers = [.. task.CheckTimers.Where(timer => timer.IsWaiting)];
        foreach (var timer in task.CheckTimers)
        {
            step.Timers.Cancel(timer);
        }
    }

    /// <summary>The task is back: what came due meanwhile is reported now.</summary>
    public void Resume(ClusterTask task)
    {
        foreach (var timer in task.CheckTimers)
        {
            step.Timers.Set(timer, timer.Due > step.Now ? timer.Due : step.Now);
        }
    }

    /// <summary>What every status of a checked task carries before the first result.</summary>
    public static CheckStatusInfo? NoResult(ClusterTask task) => task.Info.Check?.Type switch
    {
        CheckInfoType.Command => new() { Type = CheckInfoType.Command, Command = new() },
        CheckInfoType.Http => new() { Type = CheckInfoType.Http, Http = new() },
        CheckInfoType.Tcp => new() { Type = CheckInfoType.Tcp, Tcp = new() },
        _ => null,
    };

    private static CheckStatusInfo? Success(ClusterTask task) => task.Info.Check?.Type switch
    {
        CheckInfoType.Command => new()
        {
            Type = CheckInfoType.Command,
            Command = new() { ExitCode = 0 },
        },
        CheckInfoType.Http => new()
        {
            Type = CheckInfoType.Http,
            Http = new() { StatusCode = 200 },
        },
        CheckInfoType.Tcp => new() { Type = CheckInfoType.Tcp, Tcp = new() { Succeeded = true } },
        _ => null,
    };

    private void Set(ClusterTask task, Time.Timer timer, double seconds)
    {
        // Half of all time is far enough away, and still a TimeSpan.
        var secondsMax = TimeSpan.MaxValue.TotalSeconds / 2;
        var delay = TimeSpan.FromSeconds(Math.Clamp(seconds, 0, secondsMax));
        task.CheckTimers = [.. task.CheckTimers, timer];
        step.Timers.Set(timer, step.Now + delay);
    }

    /// <summary>A result keeps what the status before it said.</summary>
    private TaskStatusInfo Result(ClusterTask task, TaskStatusReason reason) =>
        step.Statuses.FromExecutor(task, TaskState.Running) with
        {
            Reason = reason,
            Healthy = task.Healthy,
            CheckStatus = task.CheckStatus ?? NoResult(task),
        };

    private void ReportCheck(ClusterTask task)
    {
        task.CheckStatus = Success(task);
        step.StatusUpdates.Report(task, Result(task, TaskStatusReason.TaskCheckStatusUpdated));
    }

    /// <summary>A health check has a result.</summary>
    public void ReportHealth(ClusterTask task, bool isHealthy)
    {
        task.Healthy = isHealthy;
        step.StatusUpdates.Report(
            task, Result(task, TaskStatusReason.TaskHealthCheckStatusUpdated));
    }

    private sealed class CheckTimer(ClusterTask task) : Time.Timer
    {
        public override void Fire(Step step) => step.TaskChecks.ReportCheck(task);
    }

    private sealed class HealthTimer(ClusterTask task) : Time.Timer
    {
        public override void Fire(Step step) => step.TaskChecks.ReportHealth(task, true);
    }

    private sealed class CompletionTimer(ClusterTask task) : Time.Timer
    {
        public override void Fire(Step step) => step.TaskLives.EndForTime(task);
    }
}
