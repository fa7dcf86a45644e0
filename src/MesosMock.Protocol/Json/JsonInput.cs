using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MesosMock.Protocol.Json;

/// <summary>
/// What the strict reader accepts for each kind of field. It says no to everything that is not
/// plain, also to what Mesos would accept in its lenient way: the lenient reader then decides.
/// The text is known to be valid UTF-8, so that no string can make the reader throw.
/// </summary>
internal static class JsonInput
{
    /// <summary>
    /// Moves to the value of the next property; false at the end of the object. The name is
    /// empty if it has escapes, which no name of a field has.
    /// </summary>
    public static bool NextProperty(ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        name = default;
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        name = reader.ValueIsEscaped ? default : reader.ValueSpan;
        return reader.Read();
    }

    /// <summary>Moves to the next item of an array; false at its end.</summary>
    public static bool NextItem(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    public static bool TryRead(ref Utf8JsonReader reader, out string? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.String && IsSimple(in reader))
        {
            value = reader.ValueIsEscaped
                ? reader.GetString()
                : Encoding.UTF8.GetString(reader.ValueSpan);
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out Bytes? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.String
            && !reader.ValueIsEscaped
            && reader.TryGetBytesFromBase64(out var bytes))
        {
            value = Bytes.Own(bytes);
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out bool? value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => null,
        };
        return value is not null || reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out double? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Number
            && TryGetNearest(in reader, out var number)
            && double.IsFinite(number)
            && !(number == 0 && double.IsNegative(number)))
        {
            value = number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out int? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number))
        {
            value = number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out uint? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out var number))
        {
            value = number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryRead(ref Utf8JsonReader reader, out long? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            value = number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    /// <summary>Mesos reads what exceeds a signed integer as a double: not plain.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out ulong? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Number
            && reader.TryGetInt64(out var number)
            && number >= 0)
        {
            value = (ulong)number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    public static bool TryReadItems(ref Utf8JsonReader reader, out Repeated<string> items)
    {
        items = default;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var builder = default(RepeatedBuilder<string>);
        while (NextItem(ref reader))
        {
            if (!TryRead(ref reader, out string? item) || item is null)
            {
                return false;
            }

            builder.Add(item);
        }

        items = builder.Build();
        return true;
    }

    public static bool TryReadItems(ref Utf8JsonReader reader, out Repeated<uint> items)
    {
        items = default;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        var builder = default(RepeatedBuilder<uint>);
        while (NextItem(ref reader))
        {
            if (!TryRead(ref reader, out uint? item) || item is not { } value)
            {
                return false;
            }

            builder.Add(value);
        }

        items = builder.Build();
        return true;
    }

    /// <summary>
    /// Skips the value of an unknown property. Mesos parses the whole text first and refuses
    /// numbers that no double can hold, so even here a large number is not plain.
    /// </summary>
    public static bool TrySkip(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return false;
        }

        var depth = reader.CurrentDepth;
        do
        {
            if (!IsSkippable(in reader))
            {
                return false;
            }
        }
        while (!IsEnd(in reader, depth) && reader.Read());
        return true;
    }

    private static bool IsEnd(in Utf8JsonReader reader, int depth) =>
        reader.CurrentDepth == depth
        && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);

    private static bool IsSkippable(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number =>
            reader.ValueSpan.Length < 300 && !reader.ValueSpan.ContainsAny("eE"u8),
        JsonTokenType.String or JsonTokenType.PropertyName => IsSimple(in reader),
        _ => true,
    };

    /// <summary>An escape by code point may be half a character: not plain.</summary>
    private static bool IsSimple(in Utf8JsonReader reader) =>
        !reader.ValueIsEscaped || reader.ValueSpan.IndexOf("\\u"u8) < 0;

    // The reader's own TryGetDouble misses the nearest double by one for some long numbers, such
    // as 4043664617599776000.0.
    private static bool TryGetNearest(in Utf8JsonReader reader, out double number) =>
        double.TryParse(
            reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
