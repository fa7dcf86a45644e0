using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the immutable record of one message.</summary>
internal static class RecordEmitter
{
    /// <summary>Writes the record with its documentation.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        Docs.Type(code, "message", message.Package, message.Name, message.Doc);
        if (message.IsValue)
        {
            EmitStruct(code, message);
        }
        else
        {
            EmitClass(code, message);
        }
    }

    private static void EmitStruct(CodeWriter code, WireMessage message)
    {
        foreach (var field in message.Fields)
        {
            Docs.Element(code, "param", Docs.Field(field), $" name=\"{field.PropertyName}\"");
        }

        var parameters = message.Fields
            .Select(field => CSharpTypes.Property(message, field) + " " + field.PropertyName);
        _ = code
            .Line($"public readonly record struct {message.TypeName}(")
            .Indent()
            .Line(string.Join(", ", parameters) + ")")
            .Line(": " + Interfaces(message))
            .Outdent()
            .Open();
        InterfaceEmitter.Emit(code, message);
        _ = code.Close();
    }

    private static void EmitClass(CodeWriter code, WireMessage message)
    {
        var type = message.TypeName;
        _ = code.Open($"public sealed record {type} : IWireMessage<{type}>");
        foreach (var field in message.Fields)
        {
            EmitProperty(code, message, field);
        }

        InterfaceEmitter.Emit(code, message);
        _ = code.Close();
    }

    private static void EmitProperty(CodeWriter code, WireMessage message, WireField field)
    {
        var required = field.Label == FieldLabel.Required ? "required " : "";
        var initial = field.HoldsDefault
            ? $" = {CSharpTypes.Default(message, field)};"
            : "";
        Docs.Element(code, "summary", Docs.Field(field));
        _ = code.Line(
            $"public {required}{CSharpTypes.Property(message, field)} {field.PropertyName} "
            + "{ get; init; }" + initial);
        _ = code.Line();
    }

    private static string Interfaces(WireMessage message) => message.IsMapEntry
        ? $"IWireMessage<{message.TypeName}>, IMapEntry"
        : $"IWireMessage<{message.TypeName}>";
}
