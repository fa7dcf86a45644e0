using System.Text;
using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the methods that read a message from plain JSON.</summary>
internal static class JsonReadEmitter
{
    /// <summary>Writes the method for one message and that for an array of them.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        EmitMessage(code, message);
        if (!message.IsMapEntry && message.IsRepeatedSomewhere)
        {
            EmitItems(code, message.TypeName);
        }
    }

    /// <summary>Writes the method that reads an array of messages or enum values.</summary>
    public static void EmitItems(CodeWriter code, string type) => _ = code
        .Line("public static bool TryReadJsonItems(")
        .Line($"    ref Utf8JsonReader reader, out Repeated<{type}> items)")
        .Open()
        .Line("items = default;")
        .Open("if (reader.TokenType != JsonTokenType.StartArray)")
        .Line("return reader.TokenType == JsonTokenType.Null;")
        .Close()
        .Line()
        .Line($"var builder = default(RepeatedBuilder<{type}>);")
        .Open("while (JsonInput.NextItem(ref reader))")
        .Open("if (!TryReadJson(ref reader, out var item) || item is not { } value)")
        .Line("return false;")
        .Close()
        .Line()
        .Line("builder.Add(value);")
        .Close()
        .Line()
        .Line("items = builder.Build();")
        .Line("return true;")
        .Close()
        .Line();

    /// <summary>The call that reads the field's value.</summary>
    public static string Read(WireMessage owner, WireField field, string target) => field.Kind switch
    {
        _ when field.Label == FieldLabel.Map =>
            $"{CSharpTypes.Codec(owner, field)}.TryReadJsonMap(ref reader, {target})",
        FieldKind.Enum or FieldKind.Message =>
            $"{CSharpTypes.Codec(owner, field)}.{Method("TryReadJson", field)}(ref reader, {target})",
        _ => $"JsonInput.{Method("TryRead", field)}(ref reader, {target})",
    };

    private static string Method(string name, WireField field) =>
        field.Label == FieldLabel.Repeated ? name + "Items" : name;

    private static void EmitMessage(CodeWriter code, WireMessage message)
    {
        _ = code
            .Line("public static bool TryReadJson(")
            .Line($"    ref Utf8JsonReader reader, out {message.TypeName}? message)")
            .Open()
            .Line("message = null;")
            .Open("if (reader.TokenType != JsonTokenType.StartObject)")
            .Line("return reader.TokenType == JsonTokenType.Null;")
            .Close()
            .Line();
        foreach (var field in message.Fields)
        {
            _ = code.Line(Local(message, field));
        }

        EmitLoop(code, message);
        BuildEmitter.Emit(code, message, ofBuilders: false);
        _ = code.Close().Line();
    }

    private static string Local(WireMessage message, WireField field)
    {
        var element = CSharpTypes.Element(message, field);
        var name = Naming.Local(field.PropertyName);
        return field.IsRepeated
            ? $"var {name} = default(Repeated<{element}>);"
            : $"{element}? {name} = null;";
    }

    private static void EmitLoop(CodeWriter code, WireMessage message)
    {
        _ = code
            .Open("while (JsonInput.NextProperty(ref reader, out var property))")
            .Line("var isRead = property.Length switch")
            .Open();
        foreach (var field in message.Fields)
        {
            var length = Encoding.UTF8.GetByteCount(field.Name);
            var local = "out " + Naming.Local(field.PropertyName);
            _ = code
                .Line($"{length} when property.SequenceEqual(\"{field.Name}\"u8) =>")
                .Line($"    {Read(message, field, local)},");
        }

        _ = code
            .Line("_ => JsonInput.TrySkip(ref reader, property),")
            .Close("};")
            .Line()
            .Open("if (!isRead)")
            .Line("return false;")
            .Close()
            .Close()
            .Line();
    }
}
