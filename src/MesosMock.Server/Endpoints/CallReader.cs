using MesosMock.Protocol;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// Makes calls of requests, or a master's words about them: rows 6 to 8 of the checks of
/// src/master/http.cpp, Master::Http::scheduler and Master::Http::api, which are the same.
/// </summary>
internal sealed class CallReader(EndpointServices services)
{
    /// <summary>Reads and validates a call.</summary>
    /// <param name="context">The request.</param>
    /// <param name="validate">Finds what is wrong with a call; null if nothing is.</param>
    /// <param name="prefix">What stands before the words of <paramref name="validate"/>.</param>
    /// <returns>The call, or null and the refusal.</returns>
    public async ValueTask<(T? Call, CallReply Refusal)> ReadAsync<T>(
        HttpContext context, Func<T, string?> validate, string prefix)
        where T : class, IWireMessage<T>
    {
        var contentType = context.Request.Headers.ContentType;
        if (contentType.Count == 0)
        {
            return (null, CallReply.BadRequest("Expecting 'Content-Type' to be present"));
        }

        var isLenient = services.Options.IsContentTypeLenient;
        if (MediaType.Read(contentType.ToString(), isLenient) is not { } format)
        {
            const string Text =
                $"Expecting 'Content-Type' of {MediaType.Json} or {MediaType.Protobuf}";
            return (null, new CallReply(StatusCodes.Status415UnsupportedMediaType, Text));
        }

        try
        {
            using var body = await services.Bodies.ReadAsync(context).ConfigureAwait(false);
            services.Traffic.Begin(context, body.Span, format);
            return Parse(body.Span, format, validate, prefix);
        }
        catch (BadHttpRequestException error)
            when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // A master has no limit; the words are ours, in libprocess's manner.
            return (null, new CallReply(error.StatusCode, "413 Request Entity Too Large."));
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            // 3rdparty/libprocess/src/decoder.hpp: what cannot be decompressed, or has no right
            // chunks, is malformed HTTP, and the socket is closed without an answer. The same is
            // good for a body whose sender went away, as there is nobody to answer.
            context.Abort();
            return (null, CallReply.BadRequest(""));
        }
    }

    private static (T? Call, CallReply Refusal) Parse<T>(
        ReadOnlySpan<byte> body, WireFormat format, Func<T, string?> validate, string prefix)
        where T : class, IWireMessage<T>
    {
        if (!WireCodec.TryRead<T>(body, format, out var call, out var error))
        {
            return (null, CallReply.BadRequest(Describe(error)));
        }

        return validate(call) is { } problem
            ? (null, CallReply.BadRequest(prefix + problem))
            : (call, default);
    }

    private static string Describe(WireError error) => error.Kind switch
    {
        WireErrorKind.Syntax => $"Failed to parse body into JSON: {error.Detail}",
        WireErrorKind.Conversion => $"Failed to convert JSON into Call protobuf: {error.Detail}",
        _ => "Failed to parse body into Call protobuf",
    };
}
