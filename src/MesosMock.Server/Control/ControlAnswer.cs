using System.Buffers;
using System.Text.Json;
using MesosMock.Server.Http;
using MesosMock.Server.Journal;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary>Answers of the control API, which are all JSON.</summary>
internal static class ControlAnswer
{
    /// <summary>Answers with a value.</summary>
    public static Task SendAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(body, JournalJson.Options))
        {
            write(json);
        }

        // What a page from elsewhere must not read, a browser must not guess at either.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return PlainResponse.SendAsync(context, status, MediaType.Json, body.WrittenMemory);
    }

    /// <summary>Answers with what is wrong.</summary>
    public static Task RefuseAsync(
        HttpContext context, int status, string error, IReadOnlyList<string>? nearest = null) =>
        SendAsync(context, status, json =>
        {
            json.WriteStartObject();
            json.WriteString("error"u8, error);
            WriteList(json, "nearest", nearest ?? []);
            json.WriteEndObject();
        });

    /// <summary>Writes a list of texts.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
