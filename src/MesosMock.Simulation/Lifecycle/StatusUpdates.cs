using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// The agents' side of task status updates: in order, one unacknowledged at a time, again and again
/// until acknowledged (src/slave/task_status_update_manager.cpp).
/// </summary>
internal sealed class StatusUpdates(Step step)
{
    /// <summary>An agent, or an executor through it, reports a state.</summary>
    public void Report(ClusterTask task, TaskStatusInfo report)
    {
        if (task.AgentState.IsTerminal())
        {
            // A draining agent may have made an end of TASK_KILLING already; it drops what follows
            // (src/slave/slave.cpp, Executor::updateTaskState).
            return;
        }

        var status = DrainWords.Apply(task, report);
        task.LastReport = status;
        ReportAgain(task, status);
    }

    /// <summary>An update that changes nothing, as of a task whose end was told.</summary>
    public void ReportAgain(ClusterTask task, TaskStatusInfo status)
    {
        if (task.Updates.Add(status))
        {
            ResumeSending(task);
        }
    }

    /// <summary>The acknowledgement of an update arrives at the agent.</summary>
    public void Acknowledge(ClusterTask task, Bytes uuid)
    {
        var inFlight = task.Updates.InFlight;
        if (inFlight?.Uuid != uuid)
        {
            return;
        }

        if (task.Updates.SentAt is { } sentAt)
        {
            step.Metrics.AcknowledgementLatency.Count(step.Now - sentAt);
        }

        CancelResend(task);
        if (task.Updates.Next())
        {
            SendFirst(task);
        }
        else if (task.AgentState.IsTerminal())
        {
            Forget(task);
        }
    }

    /// <summary>The wait for an acknowledgement ran out.</summary>
    public void Resend(ClusterTask task)
    {
        var resend = task.Updates.Resend!; // its timer fired, so it is there
        resend.Delay = ResendBackOff.After(resend.Delay);
        Send(task, resend);
    }

    /// <summary>
    /// An agent sends what is in flight of all its tasks at once: when it registers again, and when
    /// a framework it knows subscribes again (src/slave/slave.cpp, Slave::updateFramework).
    /// </summary>
    public void ResendAll(Agent agent)
    {
        foreach (var task in agent.Tasks.ToArray())
        {
            ResumeSending(task);
        }
    }

    /// <summary>An agent sends what is in flight of one task at once.</summary>
    public void ResumeSending(ClusterTask task)
    {
        if (!step.Options.RequireAcknowledgement)
        {
            SendAll(task);
        }
        else if (task.Updates.InFlight is not null)
        {
            SendFirst(task);
        }
    }

    /// <summary>The agent will report nothing more of a task.</summary>
    public void Drop(ClusterTask task)
    {
        CancelResend(task);
        task.Updates.Clear();
        Forget(task);
    }

    /// <summary>Keeps what waits, but sends nothing until <see cref="ResendAll"/>.</summary>
    public void Hold(ClusterTask task) => CancelResend(task);

    /// <summary>
    /// Differs from Mesos on request: sends what waits without an acknowledgement.
    /// </summary>
    private void SendAll(ClusterTask task)
    {
        while (task.Agent.IsInTouch && task.Updates.InFlight is { } status)
        {
            task.Updates.Next();
            step.Tasks.OnAgentUpdate(task, status, task.AgentState);
            if (status.State.IsTerminal())
            {
                Forget(task);
                step.Agents.CheckDrain(task.Agent);
            }
        }
    }

    private void SendFirst(ClusterTask task)
    {
        var resend = task.Updates.Resend ??= new(task);
        resend.Delay = ResendBackOff.First;
        Send(task, resend);
    }

    private void Send(ClusterTask task, ResendTimer resend)
    {
        if (!task.Agent.IsInTouch)
        {
            step.Timers.Cancel(resend);
            return;
        }

        task.Updates.SentAt ??= step.Now;
        step.Timers.Set(resend, step.Now + resend.Delay);
        var status = task.Updates.InFlight!; // the callers saw one
        step.Tasks.OnAgentUpdate(task, status, task.AgentState);
    }

    private void CancelResend(ClusterTask task)
    {
        if (task.Updates.Resend is { } resend)
        {
            step.Timers.Cancel(resend);
        }
    }

    /// <summary>A younger task of this id may have taken its place on the agent.</summary>
    private static void Forget(ClusterTask task)
    {
        var key = (task.Framework.Id, task.Id);
        if (task.Agent.Tasks.TryGet(key, out var known) && ReferenceEquals(known, task))
        {
            task.Agent.Tasks.Remove(key);
        }
    }
}
