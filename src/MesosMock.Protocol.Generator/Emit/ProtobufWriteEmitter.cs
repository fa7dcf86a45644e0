using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the methods that write a message in the proto2 encoding.</summary>
internal static class ProtobufWriteEmitter
{
    /// <summary>Writes the method for the outermost message and that for a nested one.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        _ = code
            .Line("public static void WriteProtobuf(")
            .Line($"    {message.TypeName} message, ref ProtobufOutput output)")
            .Open();
        foreach (var field in message.FieldsByNumber)
        {
            EmitField(code, message, field);
        }

        _ = code
            .Close()
            .Line()
            .Line("public static void WriteProtobuf(")
            .Line($"    int field, {message.TypeName} message, ref ProtobufOutput output)")
            .Open()
            .Line("var start = output.Start(field);")
            .Line("WriteProtobuf(message, ref output);")
            .Line("output.End(start);")
            .Close()
            .Line();
    }

    private static void EmitField(CodeWriter code, WireMessage owner, WireField field)
    {
        var property = "message." + field.PropertyName;
        if (field.IsRepeated)
        {
            _ = code
                .Open($"foreach (var item in {property})")
                .Line(Value(owner, field, "item"))
                .Close()
                .Line();
        }
        else if (field.Label == FieldLabel.Required)
        {
            _ = code.Line(Value(owner, field, property));
        }
        else if (field.HoldsDefault)
        {
            _ = code
                .Open($"if ({IsNotDefault(owner, field, property)})")
                .Line(Value(owner, field, property))
                .Close()
                .Line();
        }
        else
        {
            var local = Naming.Local(field.PropertyName);
            _ = code
                .Open($"if ({property} is {{ }} {local})")
                .Line(Value(owner, field, local))
                .Close()
                .Line();
        }
    }

    private static string IsNotDefault(WireMessage owner, WireField field, string property)
    {
        var fallback = CSharpTypes.Default(owner, field);
        return fallback switch
        {
            "true" => "!" + property,
            "false" => property,
            _ => $"{property} != {fallback}",
        };
    }

    private static string Value(WireMessage owner, WireField field, string value)
    {
        var number = field.Number;
        return field.Kind switch
        {
            _ when field.Label == FieldLabel.Map || field.Kind == FieldKind.Message =>
                $"{CSharpTypes.Codec(owner, field)}.WriteProtobuf({number}, {value}, ref output);",
            FieldKind.Enum => $"output.Int32({number}, (int){value});",
            _ => $"output.{field.Kind}({number}, {value});",
        };
    }
}
