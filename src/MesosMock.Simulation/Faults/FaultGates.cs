using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Calls;
using MesosMock.Simulation.State;
using Offer = MesosMock.Simulation.State.Offer;

namespace MesosMock.Simulation.Faults;

/// <summary>
/// The places where faults step in. Each asks the living ones in the order of their rules; the
/// first that takes what it is asked about decides.
/// </summary>
internal static class FaultGates
{
    public static CallReply Call(
        ICallFault[] faults, CallType type, Call call, Framework framework, Step step)
    {
        var verdict = CallVerdict.Pass;
        foreach (var fault in faults)
        {
            verdict = fault.OnCall(framework, call);
            if (!verdict.IsPass)
            {
                break;
            }
        }

        if (!verdict.IsApplied)
        {
            return verdict.Reply ?? CallReply.Accepted;
        }

        if (verdict.Delay is { } delay)
        {
            step.Timers.Set(new HeldCall(type, call, framework), step.Now + delay);
            return verdict.Reply ?? CallReply.Accepted;
        }

        var reply = CallTable.Handle(type, call, framework, step);
        foreach (var fault in faults)
        {
            fault.AfterCall(framework, call);
        }

        return verdict.Reply ?? reply;
    }

    public static void Send(IEventFault[] faults, Framework framework, Event message, Step step)
    {
        var verdict = EventVerdict.Pass(message);
        foreach (var fault in faults)
        {
            verdict = fault.OnEvent(framework, verdict.Event!) is var next && next.Damage is null
                ? next with { Damage = verdict.Damage }
                : next;
            if (verdict.Event is null)
            {
                return;
            }
        }

        step.SendUnharmed(framework, verdict.Event!, verdict.Damage); // not null, as just seen
    }

    public static string? Refuse(ILaunchFault[]? faults, Framework framework, TaskInfo task)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.Refuse(framework, task) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    public static bool Vanishes(
        ILaunchFault[]? faults, Framework framework, Agent agent, TaskInfo task)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.Vanishes(framework, agent, task))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Takes(ILaunchFault[]? faults, ClusterTask task)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.OnLaunched(task))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Takes(IKillFault[]? faults, ClusterTask task, KillCall call)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.OnKill(task, call))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Keeps(ILifeFault[]? faults, ClusterTask task)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.OnLeavingStage(task))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Withholds(IOfferFault[]? faults, RoleSubscription subscription, Agent agent)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.Withholds(subscription, agent))
            {
                return true;
            }
        }

        return false;
    }

    public static void Offered(IOfferFault[]? faults, Offer offer)
    {
        foreach (var fault in faults ?? [])
        {
            fault.OnOffered(offer);
        }
    }

    public static bool Takes(IStreamFault[]? faults, string streamId, Call subscribe)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.OnSubscribe(streamId, subscribe))
            {
                return true;
            }
        }

        return false;
    }

    public static void Opened(IStreamFault[]? faults, Framework framework)
    {
        foreach (var fault in faults ?? [])
        {
            if (framework.IsConnected)
            {
                fault.OnStream(framework);
            }
        }
    }

    public static void Closed(IStreamFault[]? faults, string streamId)
    {
        foreach (var fault in faults ?? [])
        {
            fault.OnStreamClosed(streamId);
        }
    }

    public static CallReply Knock(IDoorFault[]? faults, Call subscribe)
    {
        foreach (var fault in faults ?? [])
        {
            if (fault.OnKnock(subscribe) is { } reply)
            {
                return reply;
            }
        }

        return CallReply.Accepted;
    }

    /// <summary>A call that was answered and waits to be carried out.</summary>
    private sealed class HeldCall(CallType type, Call call, Framework framework) : Time.Timer
    {
        public override void Fire(Step step)
        {
            if (framework.IsConnected)
            {
                CallTable.Handle(type, call, framework, step);
            }
        }
    }
}
