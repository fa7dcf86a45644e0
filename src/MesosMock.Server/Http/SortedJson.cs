using System.Buffers;
using System.Text.Json;
using MesosMock.Protocol;
using MesosMock.Protocol.Json;

namespace MesosMock.Server.Http;

/// <summary>
/// Writes messages with the keys of all objects sorted, as a master does where it builds an
/// answer of <c>JSON::Object</c> (3rdparty/stout/include/stout/json.hpp).
/// </summary>
internal static class SortedJson
{
    public static void Write<T>(T message, ref JsonOutput json)
        where T : IWireMessage<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        WireCodec.Write(message, WireFormat.Json, buffer);
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        Write(document.RootElement, ref json);
    }

    private static void Write(JsonElement element, ref JsonOutput json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.StartObject();
                foreach (var member in element.EnumerateObject()
                    .OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    json.Key(member.Name);
                    Write(member.Value, ref json);
                }

                json.EndObject();
                break;
            case JsonValueKind.Array:
                json.StartArray();
                foreach (var item in element.EnumerateArray())
                {
                    json.Item();
                    Write(item, ref json);
                }

                json.EndArray();
                break;
            case JsonValueKind.String:
                json.String(element.GetString());
                break;
            case JsonValueKind.Number when element.TryGetInt64(out var integer)
                && !element.GetRawText().Contains('.', StringComparison.Ordinal):
                json.Number(integer);
                break;
            case JsonValueKind.Number:
                json.Number(element.GetDouble());
                break;
            default:
                json.Bool(element.ValueKind == JsonValueKind.True);
                break;
        }
    }
}
