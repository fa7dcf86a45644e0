using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls;

/// <summary>
/// The last checks before a call is carried out, in a master's order: does the framework exist, is
/// it connected, is this its stream (src/master/http.cpp, Master::Http::_scheduler).
/// </summary>
internal static class CallGate
{
    public static CallReply Pass(Call call, string? streamId, Step step)
    {
        var id = call.FrameworkId ?? default;
        if (id.Value is null || !step.FrameworkTable.TryFind(id, out var framework))
        {
            return CallReply.BadRequest("Framework cannot be found");
        }

        var type = call.Type ?? CallType.Unknown;
        framework.Metrics.CountCall(type);
        step.Metrics.CountCall(type);
        if (RefuseStream(framework, streamId) is { } refusal)
        {
            return refusal;
        }

        return step.Faults.Calls is { } faults
            ? FaultGates.Call(faults, type, call, framework, step)
            : CallTable.Handle(type, call, framework, step);
    }

    private static CallReply? RefuseStream(Framework framework, string? streamId)
    {
        if (!framework.IsConnected)
        {
            return CallReply.Forbidden("Framework is not subscribed");
        }

        if (streamId is null)
        {
            return CallReply.BadRequest(
                "All non-subscribe calls should include the 'Mesos-Stream-Id' header");
        }

        return framework.StreamId == streamId
            ? null
            : CallReply.BadRequest(
                $"The stream ID '{streamId}' included in this request didn't match the stream ID "
                + $"currently associated with framework ID {framework.Id.Value}");
    }
}
