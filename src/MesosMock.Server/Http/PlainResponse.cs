using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>
/// Answers that are not streams, with the headers that libprocess gives them
/// (3rdparty/libprocess/include/process/http.hpp and src/encoder.hpp).
/// </summary>
internal static class PlainResponse
{
    // 3rdparty/libprocess/src/encoder.hpp: GZIP_MINIMUM_BODY_LENGTH.
    private const int CompressedBodyMin = 1024;

    private const string Text = "text/plain; charset=utf-8";

    /// <summary>Answers without a body and therefore without a content type.</summary>
    public static Task SendEmpty(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentLength = 0;
        return Task.CompletedTask;
    }

    /// <summary>Answers with plain text; an empty text is an empty answer.</summary>
    public static Task SendText(HttpContext context, int status, string text) =>
        text.Length == 0
            ? SendEmpty(context, status)
            : SendAsync(context, status, Text, Encoding.UTF8.GetBytes(text));

    /// <summary>Answers with a page, as proxies do and no master does.</summary>
    public static Task SendHtml(HttpContext context, int status, string page) =>
        SendAsync(context, status, "text/html", Encoding.UTF8.GetBytes(page));

    /// <summary>404 in libprocess's words.</summary>
    public static Task SendNotFound(HttpContext context) =>
        SendText(context, StatusCodes.Status404NotFound, "404 Not Found.");

    /// <summary>405 in libprocess's words.</summary>
    /// <param name="context">The request.</param>
    /// <param name="allowed">The methods that are allowed, in a master's order.</param>
    public static Task SendMethodNotAllowed(HttpContext context, params string[] allowed)
    {
        context.Response.Headers.Allow = string.Join(", ", allowed);
        var names = string.Join("', '", allowed);
        var text = $"405 Method Not Allowed. Expecting one of {{ '{names}' }}, "
            + $"but received '{context.Request.Method}'.";
        return SendText(context, StatusCodes.Status405MethodNotAllowed, text);
    }

    /// <summary>Answers with a body, compressed if it is long and the client takes that.</summary>
    public static async Task SendAsync(
        HttpContext context, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        if (body.Length >= CompressedBodyMin
            && AcceptHeader.AllowsEncoding(context.Request.Headers.AcceptEncoding, "gzip"))
        {
            body = Compress(body.Span);
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted)
                .ConfigureAwait(false);
        }
    }

    private static byte[] Compress(ReadOnlySpan<byte> body)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(body);
        }

        return output.ToArray();
    }
}
