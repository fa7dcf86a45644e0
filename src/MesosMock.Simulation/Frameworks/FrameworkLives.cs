using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.Frameworks;

/// <summary>
/// How frameworks come, fail over, leave and are forgotten (src/master/master.cpp,
/// Master::subscribe, _subscribe, failoverFramework, disconnect, removeFramework).
/// </summary>
internal sealed class FrameworkLives(Step step)
{
    /// <summary>A SUBSCRIBE whose 200 is out already: a refusal is an ERROR event.</summary>
    public void Subscribe(string streamId, Call call)
    {
        if (!FaultGates.Takes(step.Faults.Streams, streamId, call))
        {
            SubscribeUnharmed(streamId, call);
        }
    }

    /// <summary>Subscribes past all faults.</summary>
    public void SubscribeUnharmed(string streamId, Call call)
    {
        var subscribe = call.Subscribe!; // validated before it got here
        var info = subscribe.FrameworkInfo;
        var id = info.Id is { Value.Length: > 0 } given ? given : (FrameworkId?)null;
        if (id is null)
        {
            step.Metrics.MessagesRegisterFramework++;
        }
        else
        {
            step.Metrics.MessagesReregisterFramework++;
        }

        var refusal = SubscriptionRules.Refuse(
            step, info, subscribe.SuppressedRoles, subscribe.OfferConstraints);
        var known = id is { } wanted ? step.FrameworkTable.Known.Find(wanted) : null;
        if (refusal is null && known is not null)
        {
            refusal = FrameworkUpdateValidation.ValidatePrincipal(known.Info, info);
        }

        if (refusal is not null)
        {
            Refuse(streamId, info, refusal);
        }
        else if (known is null)
        {
            Register(streamId, id, call);
        }
        else
        {
            Resubscribe(known, streamId, call);
        }
    }

    /// <summary>UPDATE_FRAMEWORK (src/master/master.cpp, Master::updateFramework).</summary>
    public CallReply Update(Framework framework, UpdateFrameworkCall call)
    {
        var info = call.FrameworkInfo;
        if (SubscriptionRules.RefuseInfo(step, info) is { } invalid)
        {
            return CallReply.BadRequest($"Supplied FrameworkInfo is not valid: {invalid}");
        }

        if (FrameworkUpdateValidation.Validate(framework.Info, info) is { } forbidden)
        {
            return CallReply.BadRequest($"FrameworkInfo update is not valid: {forbidden}");
        }

        var bad = SubscriptionRules.RefuseRoles(
            info, call.SuppressedRoles, call.OfferConstraints);
        if (bad is not null)
        {
            return CallReply.BadRequest($"'UpdateFramework' call is not valid: {bad}");
        }

        var isNews = framework.Info != info;
        framework.Update(info);
        RoleSubscriptions.Apply(step, framework, call.SuppressedRoles, call.OfferConstraints);
        if (isNews)
        {
            PublishUpdated(framework);
            ResendUpdates(framework);
        }

        return CallReply.Done;
    }

    /// <summary>The stream of a framework is gone.</summary>
    public void OnStreamClosed(string streamId)
    {
        FaultGates.Closed(step.Faults.Streams, streamId);
        step.Faults.Shapes.Forget(streamId);

        // The stream of a framework that failed over belongs to nobody any more.
        if (step.FrameworkTable.FindByStream(streamId) is { } framework)
        {
            Disconnect(framework);
        }
    }

    /// <summary>The stream of a framework breaks off, and the master sees that.</summary>
    public void Cut(Framework framework, StreamCut how)
    {
        if (framework.StreamId is { } stream)
        {
            step.Emit(new Effect.Cut(stream, how));
            OnStreamClosed(stream);
        }
    }

    /// <summary>The master ends the stream of a connected framework.</summary>
    public void CutOff(Framework framework)
    {
        if (framework.StreamId is { } stream)
        {
            step.EndStream(stream);
            Disconnect(framework);
        }
    }

    /// <summary>The master tells a connected framework of an error, its last word.</summary>
    public void Fail(Framework framework, string message)
    {
        step.Send(framework, Error(message));
        CutOff(framework);
    }

    /// <summary>A framework's failover timeout does not run out.</summary>
    public void StopWaitingFor(Framework framework)
    {
        if (framework.FailoverTimer is { } timer)
        {
            step.Timers.Cancel(timer);
        }
    }

    /// <summary>TEARDOWN, an operator's teardown, or a failover timeout that ran out.</summary>
    public void Remove(Framework framework)
    {
        if (framework.StreamId is { } stream)
        {
            step.EndStream(stream);
        }

        StopWaitingFor(framework);
        step.Offers.DiscardAll(framework);
        foreach (var task in framework.Tasks.Concat(framework.UnreachableTasks).ToArray())
        {
            RemoveTask(framework, task);
        }

        foreach (var executor in framework.Executors.ToArray())
        {
            step.Executors.Forget(executor);
        }

        step.Operations.ForgetAll(framework);
        step.Maintenance.ClearFilters(framework);
        foreach (var subscription in framework.Roles)
        {
            step.Allocator.Remove(subscription);
        }

        framework.UnregisteredAt = step.Now;
        step.FrameworkTable.Complete(framework);
        step.Agents.CheckDrains();
        step.Note($"Removed framework {framework.Id.Value} ({framework.Info.Name})");
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.FrameworkRemoved(framework));
        }
    }

    private void Refuse(string streamId, FrameworkInfo info, string message)
    {
        step.Warn($"Refusing subscription of framework '{info.Name}': {message}");
        step.SendTo(streamId, Error(message));
        step.EndStream(streamId);
    }

    private static Event Error(string message) =>
        new() { Type = EventType.Error, Error = new() { Message = message } };

    /// <summary>
    /// Ids that an earlier master minted may have been adopted: those are skipped.
    /// </summary>
    private FrameworkId NewId()
    {
        while (true)
        {
            var id = step.Ids.NewFrameworkId();
            if (!step.FrameworkTable.Known.Contains(id) && !step.FrameworkTable.WasRemoved(id))
            {
                return id;
            }
        }
    }

    /// <summary>An id that this master never saw is adopted.</summary>
    private void Register(string streamId, FrameworkId? adopted, Call call)
    {
        var subscribe = call.Subscribe!; // validated before it got here
        var id = adopted ?? NewId();
        var framework = new Framework(id, subscribe.FrameworkInfo with { Id = id }, step.Now);
        step.FrameworkTable.Add(framework);
        Connect(framework, streamId);
        step.Note($"Subscribed framework {id.Value} ({framework.Info.Name})");
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.FrameworkAdded(framework));
        }

        if (adopted is not null)
        {
            PublishUpdated(framework);
        }

        RoleSubscriptions.Apply(
            step, framework, subscribe.SuppressedRoles, subscribe.OfferConstraints);
        step.Allocator.RunFor(framework);
    }

    /// <summary>
    /// A known framework comes back, or a second client steals its place: user and checkpoint stay,
    /// everything else is as this SUBSCRIBE says.
    /// </summary>
    private void Resubscribe(Framework framework, string streamId, Call call)
    {
        var subscribe = call.Subscribe!; // validated before it got here
        var wasConnected = framework.IsConnected;
        framework.Update(FrameworkUpdateValidation.PreserveImmutableFields(
            framework.Info, subscribe.FrameworkInfo));

        // The update comes first, so a role that was dropped is rescinded on the old stream.
        RoleSubscriptions.Apply(
            step, framework, subscribe.SuppressedRoles, subscribe.OfferConstraints);
        if (framework.StreamId is { } old)
        {
            step.Send(framework, Error("Framework failed over"));
            step.EndStream(old);
            step.Offers.DiscardAll(framework);
        }

        framework.ReregisteredAt = step.Now;
        Connect(framework, streamId);
        step.Note($"Framework {framework.Id.Value} ({framework.Info.Name}) "
            + (wasConnected ? "failed over" : "subscribed again"));
        PublishUpdated(framework);
        ResendUpdates(framework);
        if (!wasConnected)
        {
            step.Allocator.RunFor(framework);
        }
    }

    private void Connect(Framework framework, string streamId)
    {
        step.FrameworkTable.Bind(framework, streamId);
        StopWaitingFor(framework);
        framework.Metrics.CountCall(CallType.Subscribe);
        step.Metrics.CountCall(CallType.Subscribe);
        FaultGates.Opened(step.Faults.Streams, framework);
        step.Send(framework, new()
        {
            Type = EventType.Subscribed,
            Subscribed = new()
            {
                FrameworkId = framework.Id,
                HeartbeatIntervalSeconds = step.Options.HeartbeatInterval.TotalSeconds,
                MasterInfo = step.Master.Info,
            },
        });
        step.Send(framework, new() { Type = EventType.Heartbeat });
    }

    private void Disconnect(Framework framework)
    {
        step.Note($"Framework {framework.Id.Value} ({framework.Info.Name}) disconnected");
        foreach (var subscription in framework.Roles)
        {
            subscription.Slots.ClearFilters();
        }

        step.Maintenance.ClearFilters(framework);

        // The RESCINDs go to a stream that nobody reads, and count all the same.
        framework.Metrics.OffersRescinded += framework.Offers.Count;
        step.FrameworkTable.Bind(framework, null);
        step.Offers.DiscardAll(framework);
        foreach (var subscription in framework.Roles)
        {
            step.Allocator.Reconsider(subscription);
        }

        var timeout = framework.Info.FailoverTimeout;
        step.Timers.Set(
            framework.FailoverTimer ??= new(framework),
            timeout > 0 ? step.Now + TimeSpan.FromSeconds(Math.Min(timeout, 1e11)) : step.Now);
    }

    /// <summary>
    /// Every agent hears of the new FrameworkInfo, and those that run the framework take that as a
    /// reason to send what is unacknowledged, whoever it is meant for.
    /// </summary>
    private void ResendUpdates(Framework framework)
    {
        var agents = new SortedDictionary<int, Agent>();
        foreach (var task in framework.Tasks)
        {
            agents.TryAdd(task.Agent.Index, task.Agent);
        }

        foreach (var agent in agents.Values)
        {
            step.StatusUpdates.ResendAll(agent);
        }
    }

    private void RemoveTask(Framework framework, ClusterTask task)
    {
        var status = step.Statuses.FromMaster(
            task,
            TaskState.Killed,
            TaskStatusReason.FrameworkRemoved,
            $"Framework {framework.Id.Value} removed");
        step.TaskLives.Stop(task);
        step.StatusUpdates.Drop(task);
        step.Tasks.Update(task, status, TaskState.Killed);
        step.Tasks.Complete(task);
    }

    private void PublishUpdated(Framework framework)
    {
        if (step.HasWatchers)
        {
            step.Publish(OperatorEvents.FrameworkUpdated(framework));
        }
    }
}
