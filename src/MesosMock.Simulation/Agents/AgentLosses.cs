using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Agents;

/// <summary>
/// The ways in which a master loses an agent, and what its frameworks hear of each.
/// </summary>
internal sealed class AgentLosses(Step step)
{
    /// <summary>
    /// The connection broke. Offers are taken back; frameworks without checkpointing lose their
    /// tasks at once (src/master/master.cpp, Master::disconnect and Master::exited).
    /// </summary>
    public void Disconnect(Agent agent)
    {
        agent.Status = AgentStatus.Disconnected;
        step.Offers.RescindAll(agent);
        foreach (var task in agent.Tasks.Where(task => task.Place != TaskPlace.Tracked).ToArray())
        {
            if (!task.Framework.Info.Checkpoint)
            {
                step.TaskLives.Discard(task);
            }
        }

        agent.Hidden.RemoveAll(task => !task.Framework.Info.Checkpoint);
        foreach (var task in TrackedTasks(agent))
        {
            step.StatusUpdates.Hold(task);
            if (!task.Framework.Info.Checkpoint)
            {
                Abandon(task, step.Statuses.FromMaster(
                    task,
                    TaskState.Lost,
                    TaskStatusReason.AgentDisconnected,
                    $"Agent {agent.Hostname} disconnected"));
            }
        }

        foreach (var executor in agent.Executors.ToArray())
        {
            if (!executor.Framework.Info.Checkpoint)
            {
                step.Executors.Forget(executor);
            }
        }

        step.Operations.HoldAll(agent);
    }

    /// <summary>
    /// The master gives the agent up: operations, tasks, offers, then FAILURE to everybody
    /// (src/master/master.cpp, Master::_markUnreachable and Master::__removeSlave).
    /// </summary>
    public void MarkUnreachable(Agent agent, string message)
    {
        agent.Status = AgentStatus.Unreachable;
        agent.UnreachableAt = step.Now;
        step.Metrics.AgentsMarkedUnreachable++;
        step.Metrics.AgentRemovals++;
        var time = new TimeInfo(step.Now.UnixNanoseconds);
        step.Operations.Report(agent, OperationState.Unreachable, "Agent was marked unreachable");
        foreach (var task in TrackedTasks(agent))
        {
            step.StatusUpdates.Hold(task);
            var state = task.Framework.Has(Capabilities.PartitionAware)
                ? TaskState.Unreachable
                : TaskState.Lost;
            step.Tasks.Lose(
                task,
                step.Statuses.FromMaster(task, state, TaskStatusReason.AgentRemoved, message) with
                {
                    UnreachableTime = time,
                },
                TaskPlace.Unreachable);
            if (task.IsUndelivered)
            {
                step.TaskLives.Discard(task);
            }
        }

        Close(agent);
    }

    /// <summary>
    /// An operator says that the agent will never come back (src/master/master.cpp,
    /// Master::markGone, _markGone). Nobody hears of a second time.
    /// </summary>
    public void MarkGone(Agent agent)
    {
        if (!agent.IsPresent)
        {
            return;
        }

        var wasRegistered = agent.IsRegistered;
        agent.Status = AgentStatus.Gone;
        if (wasRegistered)
        {
            step.Operations.Report(
                agent, OperationState.GoneByOperator, "Agent has been marked gone");
            foreach (var task in TrackedTasks(agent))
            {
                LoseToOperator(task, TaskPlace.Unreachable);
            }

            Close(agent);
        }
        else
        {
            foreach (var task in UnreachableTasks(agent))
            {
                TaskTable.Forget(task);
                LoseToOperator(task, TaskPlace.Completed);
            }
        }

        ForgetAgentSide(agent);
    }

    /// <summary>
    /// The agent leaves the list for good: its tasks are lost even for those who know partitions
    /// (src/master/master.cpp, Master::_removeSlave).
    /// </summary>
    public void Remove(Agent agent, string reason)
    {
        agent.Status = AgentStatus.Removed;
        step.Metrics.AgentRemovals++;
        foreach (var task in TrackedTasks(agent))
        {
            Abandon(task, step.Statuses.FromMaster(
                task,
                TaskState.Lost,
                TaskStatusReason.AgentRemoved,
                $"Agent {agent.Hostname} removed: {reason}"));
        }

        step.Operations.DropAll(agent);
        Close(agent);
        ForgetAgentSide(agent);
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.AgentRemoved(agent));
        }
    }

    private static ClusterTask[] TrackedTasks(Agent agent) =>
        [.. agent.Tasks.Where(task => task.Place == TaskPlace.Tracked)];

    private ClusterTask[] UnreachableTasks(Agent agent) =>
        [
            .. step.FrameworkTable.Known.SelectMany(framework => framework.UnreachableTasks)
                .Where(task => ReferenceEquals(task.Agent, agent)),
        ];

    /// <summary>The task is lost to the master and on the agent alike.</summary>
    private void Abandon(ClusterTask task, TaskStatusInfo status)
    {
        step.TaskLives.Stop(task);
        step.Tasks.Lose(task, status, TaskPlace.Completed);
        step.StatusUpdates.Drop(task);
        step.Executors.OnTaskEnded(task);
    }

    private void LoseToOperator(ClusterTask task, TaskPlace placeOfLost)
    {
        var isAware = task.Framework.Has(Capabilities.PartitionAware);
        var status = step.Statuses.FromMaster(
            task,
            isAware ? TaskState.GoneByOperator : TaskState.Lost,
            isAware ? TaskStatusReason.AgentRemovedByOperator : TaskStatusReason.AgentRemoved,
            "Agent has been marked gone");
        step.TaskLives.Stop(task);
        step.Tasks.Lose(task, status, isAware ? TaskPlace.Completed : placeOfLost);
    }

    private void Close(Agent agent)
    {
        foreach (var task in agent.Tasks)
        {
            step.Tasks.ReleaseResources(task);
        }

        foreach (var executor in agent.Executors)
        {
            step.Executors.Untrack(executor);
        }

        step.Offers.RescindAll(agent);
        agent.PendingKills.Clear();
        step.Allocator.Remove(agent);
        step.Maintenance.ClearFilters(agent);
        foreach (var framework in step.FrameworkTable.Known)
        {
            step.Send(framework, new()
            {
                Type = EventType.Failure,
                Failure = new() { AgentId = agent.Id },
            });
        }
    }

    private void ForgetAgentSide(Agent agent)
    {
        agent.IsCutOff = false;
        step.AgentTroubles.Forget(agent);
        foreach (var task in agent.Tasks.ToArray())
        {
            step.TaskLives.Stop(task);
            step.StatusUpdates.Drop(task);
        }

        foreach (var executor in agent.Executors.ToArray())
        {
            step.Executors.Forget(executor);
        }

        agent.Hidden.Clear();
        step.Operations.DropAll(agent);
        agent.Drain = null;
        agent.DrainAtHand = null;
        agent.IsDeactivated = false;
    }
}
