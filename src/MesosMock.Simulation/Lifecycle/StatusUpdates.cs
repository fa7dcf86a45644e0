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
    public void Report(ClusterTask task, TaskStatusInfo status)
    {
        task.AgentState = status.State;
        if (!step.Options.RequireAcknowledgement)
        {
            step.Tasks.OnAgentUpdate(task, status, task.AgentState);
            ForgetIfTerminal(task, status);
            return;
        }

        if (task.Updates.Add(status))
        {
            SendFirst(task);
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

        CancelResend(task);
        if (inFlight.State.IsTerminal())
        {
            task.Updates.Clear();
            Forget(task);
        }
        else if (task.Updates.Next())
        {
            SendFirst(task);
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
        if (!step.Options.RequireAcknowledgement)
        {
            return;
        }

        foreach (var task in agent.Tasks)
        {
            if (task.Updates.InFlight is not null)
            {
                SendFirst(task);
            }
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

    private void SendFirst(ClusterTask task)
    {
        var resend = task.Updates.Resend ??= new(task);
        resend.Delay = ResendBackOff.First;
        Send(task, resend);
    }

    private void Send(ClusterTask task, ResendTimer resend)
    {
        if (!task.Agent.IsConnected)
        {
            step.Timers.Cancel(resend);
            return;
        }

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

    private static void ForgetIfTerminal(ClusterTask task, TaskStatusInfo status)
    {
        if (status.State.IsTerminal())
        {
            Forget(task);
        }
    }

    private static void Forget(ClusterTask task) =>
        task.Agent.Tasks.Remove((task.Framework.Id, task.Id));
}
