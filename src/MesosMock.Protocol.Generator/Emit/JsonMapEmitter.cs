using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the methods that write and read a map as a JSON object.</summary>
internal static class JsonMapEmitter
{
    /// <summary>Writes the methods into the entry's codec.</summary>
    public static void Emit(CodeWriter code, WireMessage entry)
    {
        var value = entry.Fields[1];
        _ = code
            .Open(
                $"public static void WriteJsonEntry({entry.TypeName} entry, "
                + "ref JsonOutput output)")
            .Line("output.Key(entry.Key);")
            .Line(JsonWriteEmitter.Value(entry, value, "entry.Value"))
            .Close()
            .Line();
        EmitRead(code, entry, value);
    }

    private static void EmitRead(CodeWriter code, WireMessage entry, WireField value)
    {
        var element = CSharpTypes.Element(entry, value);
        _ = code
            .Line("public static bool TryReadJsonMap(")
            .Line($"    ref Utf8JsonReader reader, out Repeated<{entry.TypeName}> entries)")
            .Open()
            .Line("entries = default;")
            .Open("if (reader.TokenType != JsonTokenType.StartObject)")
            .Line("return reader.TokenType == JsonTokenType.Null;")
            .Close()
            .Line()
            .Line($"var builder = default(MapBuilder<{entry.TypeName}>);")
            .Open("while (JsonInput.NextProperty(ref reader, out var property))")
            .Line("if (property.IsEmpty")
            .Line($"    || !{JsonReadEmitter.Read(entry, value, $"out {element}? found")}")
            .Line("    || found is not { } value)")
            .Open()
            .Line("return false;")
            .Close()
            .Line()
            .Line("builder.Set(new(Encoding.UTF8.GetString(property), value));")
            .Close()
            .Line()
            .Line("entries = builder.Build();")
            .Line("return true;")
            .Close()
            .Line();
    }
}
