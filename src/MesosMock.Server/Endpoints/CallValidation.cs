using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Server.Endpoints;

internal static class CallValidation
{
    public static string? Validate(Call call) =>
        call.Type is null ? "Expecting 'type' to be present" : null;
}
