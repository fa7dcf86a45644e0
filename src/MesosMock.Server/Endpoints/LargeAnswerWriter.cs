using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// Sends the answers of the operator API that grow with the cluster, item by item.
/// </summary>
internal static class LargeAnswerWriter
{
    /// <summary>Answers 200 with a part as the only field besides the type.</summary>
    public static async Task SendAsync(
        HttpContext context, CallType asked, AnswerPart.Message body, WireFormat format)
    {
        var head = new Response { Type = Enum.Parse<ResponseType>(asked.ToString()) };
        var pieces = new PieceStream(context, MediaType.Of(format));
        try
        {
            await (format == WireFormat.Json
                ? new LargeJsonWriter(pieces).WriteAsync(head, body)
                : new LargeProtobufWriter().WriteAsync(head, body, pieces))
                .ConfigureAwait(false);
            await pieces.CompleteAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and nobody misses the rest.
        }
    }
}
