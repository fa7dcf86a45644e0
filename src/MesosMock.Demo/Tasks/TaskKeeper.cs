using System.Text.Json;
using MesosMock.Demo.Wire;

namespace MesosMock.Demo.Tasks;

/// <summary>
/// Keeps the books of tasks: what every update means, which tasks are asked for and which are to
/// be killed.
/// </summary>
internal sealed class TaskKeeper(Workload workload, DemoOptions options, Action<string> note)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    // What runs this long before it fails does not fail at once.
    private static readonly TimeSpan GoodLife = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, TaskRecord> _tasks = new(StringComparer.Ordinal);
    private readonly RetryList _questions = new(FirstPause, LongestPause);
    private readonly RetryList _kills = new(FirstPause, LongestPause);
    private readonly RecentUpdates _seen = new();
    private TimeSpan _nextSurvey;

    public AgentOpinions Opinions { get; } = new();

    /// <summary>How many of our tasks an agent has, as far as is known.</summary>
    public int CountOn(string agentId) => _tasks.Values.Count(task => task.AgentId == agentId);

    /// <summary>A launch is about to be sent: from now on the task may exist.</summary>
    public TaskRecord Launch(Job job, string agentId, TimeSpan now)
    {
        var task = new TaskRecord(job.NextTaskId(), job, agentId, now);
        job.Current = task;
        _tasks.Add(task.Id, task);
        return task;
    }

    /// <summary>Nobody knows whether a launch arrived: the master is asked soon.</summary>
    public void Doubt(TaskRecord task, TimeSpan now)
    {
        if (_tasks.ContainsKey(task.Id))
        {
            _questions.Restart(task.Id, task.AgentId, now + Moment);
        }
    }

    /// <summary>
    /// docs/reconciliation.md: after each subscription all tasks are asked for, until the last one
    /// was answered; and once without names, for those that we do not know of.
    /// </summary>
    public void OnSubscribed(TimeSpan now)
    {
        _questions.Clear();
        foreach (var task in _tasks.Values)
        {
            _questions.Add(task.Id, task.AgentId, now);
        }

        _nextSurvey = now + FirstPause;
    }

    /// <summary>The framework was removed, and with it everything it ran.</summary>
    public void Forget()
    {
        foreach (var job in workload.Jobs)
        {
            job.Current = null;
        }

        _tasks.Clear();
        _questions.Clear();
        _kills.Clear();
    }

    /// <summary>An agent or an executor is said to be lost: what became of its tasks?</summary>
    public void OnFailure(string agentId, TimeSpan now)
    {
        foreach (var task in _tasks.Values.Where(task => task.AgentId == agentId))
        {
            _questions.Restart(task.Id, agentId, now + Moment);
        }
    }

    /// <summary>A job's task is to be launched anew: kill it, and what follows is usual.</summary>
    public void Restart(string jobName, TimeSpan now)
    {
        if (workload.Jobs.FirstOrDefault(job => job.Name == jobName)?.Current is { } task)
        {
            _kills.Add(task.Id, task.AgentId, now);
        }
    }

    /// <summary>Tasks of an agent that is to be maintained move elsewhere.</summary>
    public void Evacuate(string agentId, TimeSpan now)
    {
        foreach (var task in _tasks.Values.Where(task => task.AgentId == agentId))
        {
            _kills.Add(task.Id, agentId, now);
        }
    }

    /// <summary>What an UPDATE says.</summary>
    public void OnUpdate(JsonElement status, Outbox outbox, TimeSpan now)
    {
        if (status.Text("task_id", "value") is not { } taskId)
        {
            return;
        }

        var task = _tasks.GetValueOrDefault(taskId);
        var agentId = status.Text("agent_id", "value") ?? task?.AgentId;
        if (status.Text("uuid") is { } uuid && agentId is not null)
        {
            // Every copy, known or not: whoever sends it waits for this.
            outbox.Send(Calls.Acknowledge(taskId, agentId, uuid), repeats: true);
            if (!_seen.Add(taskId, uuid))
            {
                return;
            }
        }

        _questions.Remove(taskId);
        var state = status.Text("state") ?? "";
        var reason = status.Text("reason");
        if (TaskStates.PhaseOf(state, reason) is not { } phase)
        {
            return;
        }

        if (task is null)
        {
            Meet(taskId, agentId, phase, now);
            return;
        }

        var lived = task.Phase == TaskPhase.Running ? now - task.Since : TimeSpan.Zero;
        task.Enter(phase, now);
        switch (phase)
        {
            case TaskPhase.Ended:
                End(task, state, reason, lived, now);
                break;
            case TaskPhase.Missing:
                Miss(task, state, now);
                break;
            default:
                Keep(task, now);
                break;
        }
    }

    /// <summary>Does what is due.</summary>
    public void Tick(Outbox outbox, TimeSpan now)
    {
        foreach (var task in _tasks.Values)
        {
            LosePatience(task, now);
        }

        foreach (var (taskId, agentId) in _kills.TakeDue(now))
        {
            outbox.Send(Calls.Kill(taskId, agentId));
            _questions.Add(taskId, agentId, now + Moment);
        }

        if (_questions.TakeDue(now) is { Count: > 0 } questions)
        {
            outbox.Send(Calls.Reconcile(questions));
        }

        if (now >= _nextSurvey)
        {
            outbox.Send(Calls.Reconcile([]));
            _nextSurvey = now + options.ReconcileInterval;
        }
    }

    private void LosePatience(TaskRecord task, TimeSpan now)
    {
        var waited = now - task.Since;
        if (task.Phase == TaskPhase.Launching && waited > options.LaunchPatience)
        {
            _questions.Add(task.Id, task.AgentId, now);
        }
        else if (task.Phase == TaskPhase.Starting && waited > options.StartPatience)
        {
            _kills.Add(task.Id, task.AgentId, now);
        }
        else if (task.Phase == TaskPhase.Missing)
        {
            _questions.Add(task.Id, task.AgentId, now + FirstPause);
        }
    }

    /// <summary>
    /// A task that is not in the books: an old one that lives again, or one that was never ours.
    /// Tasks that are over need nothing more.
    /// </summary>
    private void Meet(string taskId, string? agentId, TaskPhase phase, TimeSpan now)
    {
        if (phase is TaskPhase.Ended or TaskPhase.Missing)
        {
            _kills.Remove(taskId);
        }
        else if (!_kills.Contains(taskId))
        {
            note($"{taskId} runs, and nobody wants it: it is killed");
            _kills.Add(taskId, agentId, now);
        }
    }

    private void Keep(TaskRecord task, TimeSpan now)
    {
        if (task.Job.Current is null && !task.Job.IsDone)
        {
            note($"{task.Id} is back before it was replaced");
            task.Job.Current = task;
        }
        else if (task.Job.Current != task && !_kills.Contains(task.Id))
        {
            note($"{task.Id} is back, and was replaced: it is killed");
            _kills.Add(task.Id, task.AgentId, now);
        }
    }

    /// <summary>It may come back, but nobody waits for it.</summary>
    private void Miss(TaskRecord task, string state, TimeSpan now)
    {
        _kills.Remove(task.Id);
        _questions.Add(task.Id, task.AgentId, now + FirstPause);
        if (task.Job.Current == task)
        {
            note($"{task.Id} is {state}: it is replaced");
            task.Job.Current = null;
        }
    }

    private void End(
        TaskRecord task, string state, string? reason, TimeSpan lived, TimeSpan now)
    {
        _tasks.Remove(task.Id);
        _kills.Remove(task.Id);
        var job = task.Job;
        if (state == "TASK_FINISHED" && !job.IsService)
        {
            Complete(job, now);
            return;
        }

        if (!TaskStates.IsCrash(state, reason))
        {
            job.ForgiveCrashes();
        }
        else if (lived < GoodLife)
        {
            Opinions.Blame(task.AgentId, now);
            job.PunishCrash(now);
        }

        if (job.Current == task)
        {
            note($"{task.Id} is {state}{(reason is null ? "" : $" ({reason})")}: "
                + "it is replaced");
            job.Current = null;
        }
    }

    private void Complete(Job job, TimeSpan now)
    {
        // Another copy of the same work has no purpose any more.
        if (job.Current is { Phase: not TaskPhase.Ended } copy)
        {
            _kills.Add(copy.Id, copy.AgentId, now);
        }

        if (!job.IsDone)
        {
            workload.Finish(job);
        }
    }
}
