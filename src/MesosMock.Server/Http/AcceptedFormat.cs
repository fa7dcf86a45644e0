using MesosMock.Protocol;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>Which of the two formats an answer gets (src/master/http.cpp).</summary>
internal static class AcceptedFormat
{
    /// <summary>What a client is told that takes neither.</summary>
    public static CallReply Refusal => new(
        StatusCodes.Status406NotAcceptable,
        $"Expecting 'Accept' to allow '{MediaType.Protobuf}' or '{MediaType.Json}'");

    /// <summary>JSON wherever it is acceptable, however the client weighs it.</summary>
    /// <returns>The format; null if the client takes neither.</returns>
    public static WireFormat? Of(HttpContext context)
    {
        var accept = context.Request.Headers.Accept;
        if (AcceptHeader.AllowsMediaType(accept, "application", "json"))
        {
            return WireFormat.Json;
        }

        return AcceptHeader.AllowsMediaType(accept, "application", "x-protobuf")
            ? WireFormat.Protobuf
            : null;
    }
}
