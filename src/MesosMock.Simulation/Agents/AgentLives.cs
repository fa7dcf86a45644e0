using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Agents;

/// <summary>
/// How agents register, break away, are given up, come back, drain and leave
/// (src/master/master.cpp and src/slave/slave.cpp).
/// </summary>
internal sealed class AgentLives(Step step)
{
    private readonly AgentLosses _losses = new(step);

    /// <summary>How a master loses an agent.</summary>
    public AgentLosses Losses => _losses;

    /// <summary>One more agent of a group joins; host names count on through all agents.</summary>
    public Agent Add(AgentGroupOptions group)
    {
        var agent = new AgentFactory(step, group).Make(step.AgentTable.Count);
        Register(agent);
        return agent;
    }

    /// <summary>
    /// An agent that forgot its id registers on the host of its former self, which is removed
    /// (src/master/master.cpp, Master::_registerSlave).
    /// </summary>
    public Agent Replace(Agent former)
    {
        if (former.IsRegistered)
        {
            step.Metrics.AgentRemovalsRegistered++;
            _losses.Remove(former, "a new agent registered at the same address");
        }

        var agent = AgentFactory.Renew(step, former);
        Register(agent);
        return agent;
    }

    /// <summary>
    /// A new agent registers; it is offered at once. On a machine that is down it is refused.
    /// </summary>
    public void Register(Agent agent)
    {
        step.AgentTable.Add(agent);
        if (!step.Maintenance.Admit(agent))
        {
            agent.Status = AgentStatus.Removed;
            return;
        }

        step.Metrics.MessagesRegisterAgent++;
        step.Metrics.AgentRegistrations++;
        step.Allocator.Add(agent);
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.AgentAdded(agent, step.Options.Version));
        }

        step.Allocator.RunFor(agent);
    }

    /// <summary>Something happens to an agent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The command is none of the agents'.
    /// </exception>
    public void Apply(Command command)
    {
        switch (command)
        {
            case Command.BreakAgent { AgentId: var id }
                when Find(id) is { IsConnected: true } agent:
                _losses.Disconnect(agent);
                break;
            case Command.LoseAgent { AgentId: var id, Message: var message }
                when Find(id) is { IsRegistered: true } agent:
                _losses.MarkUnreachable(agent, message);
                break;
            case Command.ReturnAgent { AgentId: var id } when Find(id) is { } agent:
                Return(agent);
                break;
            case Command.UnregisterAgent { AgentId: var id }
                when Find(id) is { IsRegistered: true } agent:
                step.Metrics.MessagesUnregisterAgent++;
                step.Metrics.AgentRemovalsUnregistered++;
                _losses.Remove(agent, "the agent unregistered");
                break;
            case Command.MarkAgentGone { AgentId: var id } when Find(id) is { } agent:
                _losses.MarkGone(agent);
                break;
            case Command.DrainAgent drain when Find(drain.AgentId) is { IsPresent: true } agent:
                BeginDrain(agent, drain.MaxGracePeriod, drain.MarkGone);
                break;
            case Command.SetAgentActive { AgentId: var id, IsActive: var isActive }
                when Find(id) is { IsPresent: true } agent:
                SetActive(agent, isActive);
                break;
            case Command.EndExecutor end when Find(end.AgentId) is { } agent:
                step.Executors.End(agent, end.FrameworkId, end.ExecutorId, end.Status);
                break;
            case Command.ExecutorMessage message:
                Deliver(message);
                break;
        }
    }

    /// <summary>
    /// A drain is over when no task is left and no terminal update waits for its acknowledgement
    /// (src/master/master.cpp, Master::checkAndTransitionDrainingAgent).
    /// </summary>
    public void CheckDrain(Agent agent)
    {
        if (agent.Drain is not { IsComplete: false } drain
            || !agent.IsRegistered
            || agent.Tasks.Count > 0
            || agent.Operations.Count > 0)
        {
            return;
        }

        agent.Drain = drain with { IsComplete = true };
        agent.DrainAtHand = null;
        step.Note($"Agent {agent.Id.Value} is drained");
        if (drain.MarkGone)
        {
            _losses.MarkGone(agent);
        }
    }

    /// <summary>Tasks disappeared from unknown places.</summary>
    public void CheckDrains()
    {
        foreach (var agent in step.AgentTable.All)
        {
            CheckDrain(agent);
        }
    }

    private Agent? Find(AgentId id) => step.AgentTable.TryFind(id, out var agent) ? agent : null;

    /// <summary>An agent that is away, or cut off, is back under its own id.</summary>
    public void Return(Agent agent)
    {
        var wasCutOff = agent.IsCutOff;
        agent.IsCutOff = false;
        step.AgentTroubles.Forget(agent);
        switch (agent.Status)
        {
            case AgentStatus.Registered when wasCutOff:
                Resume(agent);
                break;
            case AgentStatus.Disconnected:
                Reconnect(agent);
                break;
            case AgentStatus.Unreachable when step.Maintenance.Admit(agent):
                Readmit(agent);
                break;
        }
    }

    /// <summary>
    /// Back before the master gave it up: no word to checkpointing frameworks; kills that waited
    /// are sent on, and so is every unacknowledged update.
    /// </summary>
    private void Reconnect(Agent agent)
    {
        agent.Status = AgentStatus.Registered;
        CountReturn(agent);
        step.ForcedStates.FindHidden(agent);
        Resume(agent);
        step.Allocator.Reconsider(agent);
    }

    /// <summary>Both sides send what waited.</summary>
    private void Resume(Agent agent)
    {
        step.StatusUpdates.ResendAll(agent);
        step.Operations.ResendAll(agent);
        foreach (var task in agent.Tasks.Where(task => task.IsUndelivered).ToArray())
        {
            step.TaskLives.Begin(task);
        }

        var kills = agent.PendingKills.ToArray();
        agent.PendingKills.Clear();
        foreach (var task in kills)
        {
            step.TaskLives.Kill(task, null);
        }

        GoOnDraining(agent);
    }

    /// <summary>
    /// Back after the master gave it up: its tasks live on, and each is reported as it is now
    /// (src/master/master.cpp, Master::__reregisterSlave).
    /// </summary>
    private void Readmit(Agent agent)
    {
        agent.Status = AgentStatus.Registered;
        CountReturn(agent);
        agent.UnreachableAt = null;
        step.Allocator.Add(agent);
        DropOrphans(agent);
        foreach (var executor in agent.Executors)
        {
            step.Executors.Retrack(executor);
        }

        foreach (var task in agent.Tasks.ToArray())
        {
            if (task.Stage == LifeStage.LostForNow)
            {
                step.Tasks.HoldResources(task);
            }
            else
            {
                step.Tasks.Return(task, step.Statuses.OfReturned(task));
            }
        }

        step.ForcedStates.FindHidden(agent);
        ForgetMissing(agent);
        step.Operations.Retrack(agent);
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.AgentAdded(agent, step.Options.Version));
        }

        step.StatusUpdates.ResendAll(agent);
        step.Operations.ResendAll(agent);
        GoOnDraining(agent);
        step.Allocator.RunFor(agent);
    }

    private void CountReturn(Agent agent)
    {
        agent.ReregisteredAt = step.Now;
        step.Metrics.MessagesReregisterAgent++;
        step.Metrics.AgentReregistrations++;
    }

    /// <summary>
    /// What belongs to a framework that was removed meanwhile is shut down; a task that never
    /// arrived is not there.
    /// </summary>
    private void DropOrphans(Agent agent)
    {
        foreach (var task in agent.Tasks.ToArray())
        {
            if (task.IsUndelivered || !step.Tasks.CanReturn(task))
            {
                step.TaskLives.Discard(task);
            }
        }

        foreach (var executor in agent.Executors.ToArray())
        {
            if (!step.FrameworkTable.TryFind(executor.Framework.Id, out var known)
                || !ReferenceEquals(known, executor.Framework))
            {
                step.Executors.Forget(executor);
            }
        }
    }

    /// <summary>
    /// Tasks that the agent does not have any more leave the unreachable ones unsaid.
    /// </summary>
    private void ForgetMissing(Agent agent)
    {
        foreach (var framework in step.FrameworkTable.Known)
        {
            foreach (var task in framework.UnreachableTasks
                .Where(task => task.Agent == agent && !task.IsLostByDraw).ToArray())
            {
                TaskTable.Forget(task);
            }
        }
    }

    /// <summary>
    /// An operator drains an agent. One that is away is out of offers at once and drains when it is
    /// back; asking again begins the drain anew (src/master/http.cpp, Master::Http::_drainAgent).
    /// </summary>
    public void BeginDrain(Agent agent, TimeSpan? maxGracePeriod, bool markGone)
    {
        agent.Drain = new()
        {
            StartedAt = step.Now,
            MaxGracePeriod = maxGracePeriod,
            MarkGone = markGone,
        };
        SetActive(agent, false);
        GoOnDraining(agent);
    }

    /// <summary>A master tells an agent to drain at once, or when it is back.</summary>
    private void GoOnDraining(Agent agent)
    {
        if (agent is { Drain.IsComplete: false, IsInTouch: true })
        {
            agent.DrainAtHand = agent.Drain;
            KillAll(agent);
        }

        CheckDrain(agent);
    }

    private void KillAll(Agent agent)
    {
        foreach (var task in agent.Tasks.ToArray())
        {
            if (task.Stage == LifeStage.LostForNow)
            {
                step.TaskLives.Discard(task);
            }
            else
            {
                step.TaskLives.Kill(task, null);
            }
        }
    }

    /// <summary>An operator takes an agent out of offers, or back in.</summary>
    public void SetActive(Agent agent, bool isActive)
    {
        agent.IsDeactivated = !isActive;
        if (isActive)
        {
            agent.Drain = null;
            agent.DrainAtHand = null;
            step.Allocator.Reconsider(agent);
        }
        else
        {
            step.Offers.RescindAll(agent);
        }
    }

    /// <summary>Best effort: a message to a framework that is not connected is lost.</summary>
    private void Deliver(Command.ExecutorMessage message)
    {
        step.Metrics.MessagesExecutorToFramework++;
        if (step.FrameworkTable.TryFind(message.FrameworkId, out var framework)
            && Find(message.AgentId) is { IsInTouch: true })
        {
            step.Metrics.ValidExecutorToFrameworkMessages++;
            step.Send(framework, new()
            {
                Type = EventType.Message,
                Message = new()
                {
                    AgentId = message.AgentId,
                    ExecutorId = message.ExecutorId,
                    Data = message.Data,
                },
            });
        }
        else
        {
            step.Metrics.InvalidExecutorToFrameworkMessages++;
        }
    }
}
