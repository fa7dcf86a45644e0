using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the field table of one message or enum for code that works on any.</summary>
internal static class DescriptorEmitter
{
    /// <summary>Writes a message's descriptor.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        _ = code
            .Line("private static readonly MessageDescriptor Table = new(")
            .Indent();
        _ = code.Line($"\"{message.Package.Name}.{message.Name}\",").Line("[").Indent();
        foreach (var field in message.Fields)
        {
            EmitField(code, message, field);
        }

        _ = code
            .Outdent()
            .Line("]);")
            .Outdent()
            .Line()
            .Line("public static MessageDescriptor Descriptor => Table;")
            .Line();
    }

    /// <summary>Writes an enum's descriptor.</summary>
    public static void Emit(CodeWriter code, WireEnum wireEnum)
    {
        _ = code
            .Line("public static EnumDescriptor Descriptor { get; } = new(")
            .Indent()
            .Line($"\"{wireEnum.Package.Name}.{wireEnum.Name}\",");
        _ = code.Line("[").Indent();
        foreach (var member in wireEnum.Members)
        {
            _ = code.Line($"(\"{member.Name}\", {member.Number}),");
        }

        _ = code.Outdent().Line("]);").Outdent().Line();
    }

    private static void EmitField(CodeWriter code, WireMessage owner, WireField field)
    {
        var isMap = field.Label == FieldLabel.Map;
        var kind = isMap ? FieldKind.Message : field.Kind;
        var written = field.HasWrittenDefault || field.IsShownEmpty ? ", true" : "";
        written += field.HasWrittenDefault && field.IsExplicit ? ", true" : "";
        var line = $"new(\"{field.Name}\", {field.Number}, FieldLabel.{field.Label}, "
            + $"FieldKind.{kind}{written})";
        if (kind is FieldKind.Enum or FieldKind.Message)
        {
            _ = code.Line(line);
            line = $"{{ {kind} = static () => {CSharpTypes.Codec(owner, field)}.Descriptor }}";
        }

        _ = code.Line(line + ",");
    }
}
