using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the method that writes a message as JSON.</summary>
internal static class JsonWriteEmitter
{
    /// <summary>Writes the method; fields go out in declaration order.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        _ = code
            .Line("public static void WriteJson(")
            .Line($"    {message.TypeName} message, ref JsonOutput output)")
            .Open()
            .Line("output.StartObject();");
        foreach (var field in message.Fields)
        {
            EmitField(code, message, field);
        }

        _ = code.Line("output.EndObject();").Close().Line();
    }

    /// <summary>The statement that writes one value.</summary>
    public static string Value(WireMessage owner, WireField field, string value) =>
        field.Kind switch
        {
            _ when field.Label == FieldLabel.Map =>
                $"{CSharpTypes.Codec(owner, field)}.WriteJsonEntry({value}, ref output);",
            FieldKind.String => $"output.String({value});",
            FieldKind.Bytes => $"output.Base64({value});",
            FieldKind.Bool => $"output.Bool({value});",
            FieldKind.Enum =>
                $"output.Word({CSharpTypes.Codec(owner, field)}.NameOf({value}));",
            FieldKind.Message =>
                $"{CSharpTypes.Codec(owner, field)}.WriteJson({value}, ref output);",
            FieldKind.Int32 => $"output.Number((long){value});",
            FieldKind.UInt32 => $"output.Number((ulong){value});",
            _ => $"output.Number({value});",
        };

    private static void EmitField(CodeWriter code, WireMessage owner, WireField field)
    {
        var property = "message." + field.PropertyName;
        if (field.IsRepeated)
        {
            EmitRepeated(code, owner, field, property);
        }
        else if (field.HasWrittenDefault && field.IsExplicit)
        {
            var value = $"({property} ?? {CSharpTypes.Default(owner, field)})";
            _ = code
                .Open($"if ({property} is not null || !output.OmitsUnset)")
                .Line(Name(field))
                .Line(Value(owner, field, value))
                .Close()
                .Line();
        }
        else if (field.Label == FieldLabel.Required || field.HasWrittenDefault)
        {
            _ = code.Line(Name(field)).Line(Value(owner, field, property));
        }
        else
        {
            var local = Naming.Local(field.PropertyName);
            _ = code
                .Open($"if ({property} is {{ }} {local})")
                .Line(Name(field))
                .Line(Value(owner, field, local))
                .Close()
                .Line();
        }
    }

    private static void EmitRepeated(
        CodeWriter code, WireMessage owner, WireField field, string property)
    {
        var isMap = field.Label == FieldLabel.Map;
        var open = field.IsShownEmpty ? code.Open() : code.Open($"if (!{property}.IsEmpty)");
        _ = open
            .Line(Name(field))
            .Line(isMap ? "output.StartObject();" : "output.StartArray();")
            .Open($"foreach (var item in {property})");
        if (!isMap)
        {
            _ = code.Line("output.Item();");
        }

        _ = code
            .Line(Value(owner, field, "item"))
            .Close()
            .Line()
            .Line(isMap ? "output.EndObject();" : "output.EndArray();")
            .Close()
            .Line();
    }

    private static string Name(WireField field) => $"output.Name(\"{field.Name}\"u8);";
}
