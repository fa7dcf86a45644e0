using System.Text;
using MesosMock.Protocol.Descriptors;
using MesosMock.Protocol.Protobuf;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Turns a JSON tree into protobuf bytes, field by field in alphabetical order, and stops at the
/// first that does not fit. Follows <c>protobuf::internal::Parser</c> of
/// 3rdparty/stout/include/stout/protobuf.hpp case by case; each method gives null or the error.
/// </summary>
internal static class LenientConverter
{
    /// <summary>Writes the object's known members as fields of the message.</summary>
    public static string? Convert(
        MessageDescriptor descriptor, JsonNode node, ref ProtobufOutput output)
    {
        foreach (var (name, value) in node.Members)
        {
            if (descriptor.Find(name) is { } field
                && WriteField(field, value, ref output) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static string? WriteField(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output) => node.Kind switch
        {
            JsonNodeKind.Null => null,
            JsonNodeKind.Object => WriteObject(field, node, ref output),
            JsonNodeKind.Array => WriteArray(field, node, ref output),
            JsonNodeKind.String => WriteString(field, node, ref output),
            JsonNodeKind.Boolean => WriteBoolean(field, node, ref output),
            _ => WriteNumber(field, node, ref output),
        };

    private static string? WriteObject(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        if (field.Message is not { } message)
        {
            return Unexpected("object", field);
        }

        if (field.Label == FieldLabel.Map)
        {
            return WriteMap(field.Number, message(), node, ref output);
        }

        var start = output.Start(field.Number);
        var error = Convert(message(), node, ref output);
        output.End(start);
        return error;
    }

    private static string? WriteMap(
        int number, MessageDescriptor entry, JsonNode node, ref ProtobufOutput output)
    {
        foreach (var (key, value) in node.Members)
        {
            var start = output.Start(number);
            output.String(entry.Fields[0].Number, key);
            if (WriteField(entry.Fields[1], value, ref output) is { } error)
            {
                return error;
            }

            output.End(start);
        }

        return null;
    }

    /// <summary>Arrays within arrays are flattened, since the field is the same.</summary>
    private static string? WriteArray(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        if (!field.IsRepeated)
        {
            return Unexpected("array", field);
        }

        foreach (var item in node.Items)
        {
            if (WriteField(field, item, ref output) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private static string? WriteBoolean(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        if (field.Kind != FieldKind.Bool)
        {
            return Unexpected("boolean", field);
        }

        output.Bool(field.Number, node.Integer != 0);
        return null;
    }

    /// <summary>
    /// The casts are those of C++ between integers. From a double that is out of range the
    /// result is undefined there; here it is the nearest value.
    /// </summary>
    private static string? WriteNumber(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        var isInteger = node.Kind == JsonNodeKind.Integer;
        switch (field.Kind)
        {
            case FieldKind.Double:
                output.Double(field.Number, isInteger ? node.Integer : node.Float);
                return null;
            case FieldKind.Int32:
                output.Int32(field.Number, isInteger ? (int)node.Integer : (int)node.Float);
                return null;
            case FieldKind.Int64:
                output.Int64(field.Number, isInteger ? node.Integer : (long)node.Float);
                return null;
            case FieldKind.UInt32:
                output.UInt32(field.Number, isInteger ? (uint)node.Integer : (uint)node.Float);
                return null;
            case FieldKind.UInt64:
                output.UInt64(field.Number, isInteger ? (ulong)node.Integer : (ulong)node.Float);
                return null;
            default:
                return Unexpected("number", field);
        }
    }

    private static string? WriteString(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        switch (field.Kind)
        {
            case FieldKind.String:
                output.String(field.Number, Encoding.UTF8.GetString(node.Text));
                return null;
            case FieldKind.Bytes:
                return WriteBytes(field, node, ref output);
            case FieldKind.Enum:
                return WriteEnum(field, Encoding.UTF8.GetString(node.Text), ref output);
            case FieldKind.Message:
                return Unexpected("string", field);
            case FieldKind.Double when LenientInfinity(node) is { } infinity:
                output.Double(field.Number, infinity);
                return null;
            default:
                return WriteParsed(field, node, ref output);
        }
    }

    private static string? WriteBytes(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        if (LenientBase64.TryDecode(node.Text, out var bytes, out var problem))
        {
            output.Bytes(field.Number, bytes);
            return null;
        }

        return $"Failed to base64 decode bytes field '{field.Name}': {problem}";
    }

    /// <summary>Unknown values are dropped, unless the field cannot do without.</summary>
    private static string? WriteEnum(FieldDescriptor field, string name, ref ProtobufOutput output)
    {
        if (field.Enum!().TryFind(name, out var number))
        {
            output.Int32(field.Number, number);
            return null;
        }

        return field.Label == FieldLabel.Required ? $"Failed to find enum for '{name}'" : null;
    }

    /// <summary>A number or a boolean in a string is parsed as a JSON text of its own.</summary>
    private static string? WriteParsed(
        FieldDescriptor field, JsonNode node, ref ProtobufOutput output)
    {
        var isBool = field.Kind == FieldKind.Bool;
        var problem = LenientParser.Parse(node.Text, out var parsed);
        if (problem is null && !IsExpected(parsed.Kind, isBool))
        {
            problem = "Unexpected JSON type parsed";
        }

        return problem is null
            ? WriteField(field, parsed, ref output)
            : $"Failed to parse '{Encoding.UTF8.GetString(node.Text)}' as a JSON "
                + $"{(isBool ? "boolean" : "number")} for field '{field.Name}': {problem}";
    }

    private static bool IsExpected(JsonNodeKind kind, bool isBool) => isBool
        ? kind == JsonNodeKind.Boolean
        : kind is JsonNodeKind.Integer or JsonNodeKind.Float;

    private static double? LenientInfinity(JsonNode node) =>
        node.Text.AsSpan().SequenceEqual("Infinity"u8) ? double.PositiveInfinity
        : node.Text.AsSpan().SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
        : null;

    private static string Unexpected(string kind, FieldDescriptor field) =>
        $"Not expecting a JSON {kind} for field '{field.Name}'";
}
