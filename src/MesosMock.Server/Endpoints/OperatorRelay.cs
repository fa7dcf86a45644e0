using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// The way of the older endpoints for operators into the machine: each makes one of the calls of
/// the v1 API, and gives its own form to the answer.
/// </summary>
internal sealed class OperatorRelay(EndpointServices services)
{
    /// <summary>Reads a body as text; its content type does not matter.</summary>
    /// <returns>The text; null if the client was answered, or is gone.</returns>
    public async ValueTask<string?> ReadBodyAsync(HttpContext context)
    {
        try
        {
            using var body = await services.Bodies.ReadAsync(context).ConfigureAwait(false);
            return Encoding.UTF8.GetString(body.Span);
        }
        catch (BadHttpRequestException error)
            when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await PlainResponse.SendText(context, error.StatusCode, "413 Request Entity Too Large.")
                .ConfigureAwait(false);
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // 3rdparty/libprocess/src/decoder.hpp: malformed HTTP has no answer.
            context.Abort();
        }

        return null;
    }

    /// <summary>Makes a call.</summary>
    public async ValueTask<CallReply> AskAsync(Call call) =>
        await services.Loop.PostAsync(new Command.Operator(call)).ConfigureAwait(false);

    /// <summary>Makes a call and passes its status and text on.</summary>
    public async Task RelayAsync(HttpContext context, Call call)
    {
        var reply = await AskAsync(call).ConfigureAwait(false);
        await PlainResponse.SendText(context, reply.Status, reply.Body).ConfigureAwait(false);
    }

    /// <summary>Makes a call and shows a part of its answer, with keys sorted.</summary>
    public async Task ShowAsync<T>(HttpContext context, Call call, Func<Response, T?> pick)
        where T : class, IWireMessage<T>
    {
        var reply = await AskAsync(call).ConfigureAwait(false);
        if (reply.Content is not ReplyContent.Operator { Response: var response })
        {
            await PlainResponse.SendText(context, reply.Status, reply.Body).ConfigureAwait(false);
            return;
        }

        await JsonResponse.SendAsync(context, RequestQuery.Of(context), (ref json) =>
        {
            if (pick(response) is { } message)
            {
                SortedJson.Write(message, ref json);
            }
            else
            {
                json.StartObject();
                json.EndObject();
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Reads a JSON text that must be an object or an array.</summary>
    /// <returns>Null, or what is wrong with it in a master's words.</returns>
    public static string? CheckShape(string text, bool isArray) =>
        LenientParser.Parse(Encoding.UTF8.GetBytes(text), out var root)
            ?? (root.Kind == (isArray ? JsonNodeKind.Array : JsonNodeKind.Object)
                ? null
                : "Unexpected JSON type parsed");

    /// <summary>Reads a message whose JSON is known to be right as JSON.</summary>
    /// <returns>Null, or what is wrong with it in a master's words.</returns>
    public static string? Read<T>(string json, out T? message)
        where T : class, IWireMessage<T> =>
        WireCodec.TryRead<T>(
            Encoding.UTF8.GetBytes(json), WireFormat.Json, out message, out var error)
            ? null
            : error.Detail;
}
