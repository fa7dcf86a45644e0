using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Faults;

/// <summary>What faults of calls have in common.</summary>
internal static class CallFaults
{
    /// <summary>Whether a call is one of those that are meant; none named means all.</summary>
    public static bool Concerns(IReadOnlyList<CallType> calls, CallType call) =>
        calls.Count == 0 || calls.Contains(call);

    /// <summary>A SUBSCRIBE, of a framework that may not be known yet.</summary>
    public static FaultSubject SubjectOf(Call subscribe, Step step)
    {
        var info = subscribe.Subscribe!.FrameworkInfo; // validated before
        var known = info.Id is { Value.Length: > 0 } id ? step.FrameworkTable.Known.Find(id) : null;
        return new(Chance.Chance.Subject(info.Name, "call Subscribe"), $"SUBSCRIBE of {info.Name}")
        {
            Framework = known ?? new State.Framework(
                info.Id ?? new FrameworkId(""), info, step.Now),
        };
    }
}
