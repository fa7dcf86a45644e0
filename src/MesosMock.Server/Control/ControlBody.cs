using System.Text.Json;
using MesosMock.Server.Http;
using MesosMock.Simulation.Words;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary>Reads the JSON objects that requests carry.</summary>
internal static class ControlBody
{
    private const int JsonDepthMax = 8;

    /// <summary>Reads an object with the given keys.</summary>
    /// <returns>The object, or null after the request was refused.</returns>
    public static async Task<JsonElement?> ReadAsync(
        HttpContext context, RequestBodyReader bodies, params string[] known)
    {
        var contentType = context.Request.ContentType?.Split(';')[0].Trim();
        if (!string.Equals(contentType, MediaType.Json, StringComparison.OrdinalIgnoreCase))
        {
            // A form of a web page can send plain text anywhere, but never this.
            await ControlAnswer.RefuseAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                $"Content-Type must be {MediaType.Json}").ConfigureAwait(false);
            return null;
        }

        IReadOnlyList<string> nearest = [];
        var (body, status, error) = await ParseAsync(context, bodies).ConfigureAwait(false);
        if (body is { } value
            && value.EnumerateObject().Select(property => property.Name).FirstOrDefault(
                name => !known.Contains(name)) is { } stray)
        {
            (body, status) = (null, StatusCodes.Status400BadRequest);
            error = $"\"{stray}\" is unknown; allowed: {string.Join(", ", known)}"
                + NearestName.Suggest(stray, known);
            nearest = NearestName.FindAll(stray, known);
        }

        if (body is null)
        {
            await ControlAnswer.RefuseAsync(context, status, error, nearest).ConfigureAwait(false);
        }

        return body;
    }

    private static async Task<(JsonElement? Body, int Status, string Error)> ParseAsync(
        HttpContext context, RequestBodyReader bodies)
    {
        try
        {
            using var body = await bodies.ReadAsync(context).ConfigureAwait(false);
            var options = new JsonDocumentOptions { MaxDepth = JsonDepthMax };
            using var document = JsonDocument.Parse(body.Span.ToArray(), options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (document.RootElement.Clone(), 0, "")
                : (null, StatusCodes.Status400BadRequest, "the body must be a JSON object");
        }
        catch (JsonException error)
        {
            return (
                null,
                StatusCodes.Status400BadRequest,
                $"the body is not JSON: {error.Message.ReplaceLineEndings(" ")}");
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode, "the body is too long or cut off");
        }
        catch (InvalidDataException)
        {
            return (null, StatusCodes.Status400BadRequest, "the body is not gzip as it says");
        }
    }
}
