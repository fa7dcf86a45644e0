using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;

namespace MesosMock.Server.Endpoints;

/// <summary>Makes calls of bodies, or a master's words about them.</summary>
internal static class CallReader
{
    /// <summary>Reads and validates a scheduler's call.</summary>
    /// <returns>The call, or null and the refusal.</returns>
    public static (Call? Call, CallReply Refusal) Read(ReadOnlySpan<byte> body, WireFormat format)
    {
        if (!WireCodec.TryRead<Call>(body, format, out var call, out var error))
        {
            return (null, CallReply.BadRequest(Describe(error)));
        }

        return CallValidation.Validate(call) is { } problem
            ? (null, CallReply.BadRequest($"Failed to validate scheduler::Call: {problem}"))
            : (call, default);
    }

    private static string Describe(WireError error) => error.Kind switch
    {
        WireErrorKind.Syntax => $"Failed to parse body into JSON: {error.Detail}",
        WireErrorKind.Conversion => $"Failed to convert JSON into Call protobuf: {error.Detail}",
        _ => "Failed to parse body into Call protobuf",
    };
}
