using System.Buffers;
using System.Text;
using MesosMock.Protocol.Json;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>
/// Answers in JSON, or in JavaScript for a page from elsewhere
/// (3rdparty/libprocess/src/http.cpp, http::OK with <c>jsonp</c>).
/// </summary>
internal static class JsonResponse
{
    private const string JavaScript = "text/javascript";

    /// <summary>The parameter that names a function to call with the answer.</summary>
    private const string Callback = "jsonp";

    /// <summary>Answers 200 with a small value.</summary>
    public static Task SendAsync(HttpContext context, RequestQuery query, JsonWriter write)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        Begin(query, body);
        var json = new JsonOutput(body);
        write(ref json);
        json.Flush();
        End(query, body);
        return PlainResponse.SendAsync(
            context, StatusCodes.Status200OK, ContentTypeOf(query), body.WrittenMemory);
    }

    /// <summary>The media type of an answer to a query.</summary>
    public static string ContentTypeOf(RequestQuery query) =>
        query[Callback] is null ? MediaType.Json : JavaScript;

    /// <summary>Writes what stands before the value. The name is not looked at.</summary>
    public static void Begin(RequestQuery query, IBufferWriter<byte> body)
    {
        if (query[Callback] is { } name)
        {
            _ = Encoding.UTF8.GetBytes(name, body);
            body.Write("("u8);
        }
    }

    /// <summary>Writes what stands behind the value: no semicolon.</summary>
    public static void End(RequestQuery query, IBufferWriter<byte> body)
    {
        if (query[Callback] is not null)
        {
            body.Write(")"u8);
        }
    }
}
