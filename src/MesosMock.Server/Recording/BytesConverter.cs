using System.Text.Json;
using System.Text.Json.Serialization;
using MesosMock.Protocol;

namespace MesosMock.Server.Recording;

/// <summary>Bytes as base64.</summary>
internal sealed class BytesConverter : JsonConverter<Bytes>
{
    public override Bytes Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetBytesFromBase64());

    public override void Write(
        Utf8JsonWriter writer, Bytes value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.Span);
}
