using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Operations;

/// <summary>
/// Operations other than launches after they were accepted: their statuses, acknowledgements and
/// resends (src/master/master.cpp, Master::updateOperationStatus; src/slave/slave.cpp).
/// </summary>
internal sealed class OfferOperations(Step step)
{
    private long _made;

    /// <summary>
    /// The agent carried an operation out and says so, if anybody asked to hear of it.
    /// </summary>
    public void Finish(Framework framework, Agent agent, OfferOperation info)
    {
        var type = info.Type ?? OfferOperationType.Unknown;
        framework.Metrics.CountOperation(type);
        step.Metrics.CountOperation(type, OperationState.Finished);
        if (info.Id is not { } id)
        {
            // Without an id the master acknowledges for the framework: it is over at once.
            return;
        }

        var number = _made++;
        var subject = Simulation.Chance.Chance.Subject("operation");
        var statusUuid = step.Chance.Uuid("operation_status", subject, number);
        var operation = new ClusterOperation
        {
            Key = step.Chance.UuidText("operation", subject, number),
            Uuid = step.Chance.Uuid("operation", subject, number),
            Framework = framework,
            Agent = agent,
            Info = info,
            LatestStatus = new()
            {
                OperationId = id,
                State = OperationState.Finished,
                Uuid = new Uuid(statusUuid),
                AgentId = agent.Id,
            },
            StatusUuid = statusUuid,
        };
        framework.Operations.Add(operation.Key, operation);
        framework.OperationsById[id] = operation;
        agent.Operations.Add(operation.Key, operation);
        SendFirst(operation);
    }

    /// <summary>The master refuses an operation (src/master/master.cpp, Master::drop).</summary>
    public void Refuse(Framework framework, OfferOperation info, string message)
    {
        var type = info.Type ?? OfferOperationType.Unknown;
        step.Metrics.CountOperation(type, OperationState.Error);
        var name = EnumWords<OfferOperationType>.Name(type);
        step.Warn($"Dropping {name} operation from framework {framework.Id.Value}: {message}");
        if (info.Id is { } id)
        {
            SendStatus(framework, new()
            {
                OperationId = id,
                State = OperationState.Error,
                Message = message,
            });
        }
    }

    /// <summary>The agent gets the acknowledgement of an operation's last status.</summary>
    public void Acknowledge(ClusterOperation operation)
    {
        if (operation.Resend is { } resend)
        {
            step.Timers.Cancel(resend);
        }

        Forget(operation);
        step.Agents.CheckDrain(operation.Agent);
    }

    public void Resend(ClusterOperation operation)
    {
        var resend = operation.Resend!; // its timer fired
        resend.Delay = ResendBackOff.After(resend.Delay);
        Send(operation, resend);
    }

    public void ResendAll(Agent agent)
    {
        foreach (var operation in agent.Operations)
        {
            SendFirst(operation);
        }
    }

    /// <summary>The agent cannot reach the master; its statuses wait until it can.</summary>
    public void HoldAll(Agent agent)
    {
        foreach (var operation in agent.Operations)
        {
            Hold(operation);
        }
    }

    /// <summary>
    /// The master tells what became of an agent's operations: no uuid, no answer due.
    /// </summary>
    public void Report(Agent agent, OperationState state, string message)
    {
        foreach (var operation in agent.Operations)
        {
            Hold(operation);
            Untrack(operation);
            step.Metrics.CountOperation(
                operation.Info.Type ?? OfferOperationType.Unknown, state);
            if (operation.Framework is { } framework)
            {
                SendStatus(framework, new()
                {
                    OperationId = operation.Info.Id,
                    State = state,
                    Message = message,
                    AgentId = agent.Id,
                });
            }
        }
    }

    /// <summary>
    /// An agent that returned reports its operations; the master lists them again.
    /// </summary>
    public void Retrack(Agent agent)
    {
        foreach (var operation in agent.Operations.ToArray())
        {
            if (operation.Framework is not { } framework)
            {
                continue;
            }

            if (!step.FrameworkTable.TryFind(framework.Id, out var known)
                || !ReferenceEquals(known, framework))
            {
                Forget(operation);
                continue;
            }

            framework.Operations.Add(operation.Key, operation);
            if (operation.Info.Id is { } id)
            {
                framework.OperationsById.TryAdd(id, operation);
            }
        }
    }

    /// <summary>Operations of an agent that was removed vanish without a word.</summary>
    public void DropAll(Agent agent)
    {
        foreach (var operation in agent.Operations.ToArray())
        {
            Hold(operation);
            Forget(operation);
        }
    }

    public void ForgetAll(Framework framework)
    {
        foreach (var operation in framework.Operations.ToArray())
        {
            Hold(operation);
            Forget(operation);
        }
    }

    public void SendStatus(Framework framework, OperationStatus status) =>
        step.Send(framework, new()
        {
            Type = EventType.UpdateOperationStatus,
            UpdateOperationStatus = new() { Status = status },
        });

    private static void Forget(ClusterOperation operation)
    {
        operation.Agent.Operations.Remove(operation.Key);
        Untrack(operation);
    }

    /// <summary>
    /// The master strikes an operation off its list; its agent may still know it.
    /// </summary>
    private static void Untrack(ClusterOperation operation)
    {
        if (operation.Framework is not { } framework)
        {
            return;
        }

        framework.Operations.Remove(operation.Key);
        if (operation.Info.Id is { } id
            && framework.OperationsById.TryGetValue(id, out var newest)
            && ReferenceEquals(newest, operation))
        {
            framework.OperationsById.Remove(id);
        }
    }

    private void SendFirst(ClusterOperation operation)
    {
        var resend = operation.Resend ??= new(operation);
        resend.Delay = ResendBackOff.First;
        Send(operation, resend);
    }

    private void Send(ClusterOperation operation, OperationResendTimer resend)
    {
        if (!operation.Agent.IsInTouch)
        {
            step.Timers.Cancel(resend);
            return;
        }

        step.Timers.Set(resend, step.Now + resend.Delay);
        step.Metrics.OperationStatusUpdates++;
        if (operation.Framework is { } framework)
        {
            SendStatus(framework, operation.LatestStatus);
        }
    }

    private void Hold(ClusterOperation operation)
    {
        if (operation.Resend is { } resend)
        {
            step.Timers.Cancel(resend);
        }
    }
}
