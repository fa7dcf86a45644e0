using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MesosMock.Toml;

/// <summary>
/// Writes a document as the typed JSON of the public TOML conformance suite: tables are objects,
/// arrays are arrays, and every other value is <c>{"type": …, "value": …}</c> with text.
/// </summary>
internal static class TomlTypedJson
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>Indented JSON in UTF-8.</returns>
    public static byte[] Write(TomlDocument document)
    {
        var options = new JsonWriterOptions
        {
            Indented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            WriteValue(writer, document.Root);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, TomlValue value)
    {
        switch (value)
        {
            case TomlTable table:
                writer.WriteStartObject();
                foreach (var entry in table.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    WriteValue(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case TomlArray array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, TomlValue value)
    {
        var (type, text) = value switch
        {
            TomlString scalar => ("string", scalar.Value),
            TomlInteger scalar =>
                ("integer", scalar.Value.ToString(CultureInfo.InvariantCulture)),
            TomlFloat scalar => ("float", TomlText.Format(scalar.Value)),
            TomlBoolean scalar => ("bool", scalar.Value ? "true" : "false"),
            TomlDateTime scalar => (NameOf(scalar.Kind), scalar.Value),
            _ => throw new InvalidOperationException($"{value.TypeName} is no scalar."),
        };
        writer.WriteStartObject();
        writer.WriteString("type", type);
        writer.WriteString("value", text);
        writer.WriteEndObject();
    }

    private static string NameOf(TomlDateTimeKind kind)
    {
        return kind switch
        {
            TomlDateTimeKind.OffsetDateTime => "datetime",
            TomlDateTimeKind.LocalDateTime => "datetime-local",
            TomlDateTimeKind.LocalDate => "date-local",
            _ => "time-local",
        };
    }
}
