using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>
/// Writes the methods that read a message in the proto2 encoding. Of a field that occurs again
/// the last value counts, also for a nested message, which is not merged with the one before.
/// </summary>
internal static class ProtobufReadEmitter
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Length = 2;

    /// <summary>Writes the method for one message and that for one of many.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        _ = code
            .Line("public static bool TryReadProtobuf(")
            .Line($"    ref ProtobufInput input, out {message.TypeName}? message)")
            .Open()
            .Line("message = null;")
            .Open("if (!input.TryEnter(out var outerEnd))")
            .Line("return false;")
            .Close()
            .Line();
        foreach (var field in message.Fields)
        {
            _ = code.Line(Local(message, field));
        }

        EmitLoop(code, message);
        BuildEmitter.Emit(code, message, ofBuilders: true);
        _ = code.Close().Line();
        if (message.IsRepeatedSomewhere)
        {
            EmitAdd(code, message);
        }
    }

    /// <summary>Writes the method that reads one message of many.</summary>
    private static void EmitAdd(CodeWriter code, WireMessage message)
    {
        var builder = message.IsMapEntry ? "MapBuilder" : "RepeatedBuilder";
        _ = code
            .Line("public static bool TryAddProtobuf(")
            .Line($"    ref ProtobufInput input, ref {builder}<{message.TypeName}> items)")
            .Open()
            .Open("if (!TryReadProtobuf(ref input, out var item) || item is not { } value)")
            .Line("return false;")
            .Close()
            .Line()
            .Line(message.IsMapEntry ? "items.Set(value);" : "items.Add(value);")
            .Line("return true;")
            .Close()
            .Line();
    }

    private static string Local(WireMessage message, WireField field)
    {
        var element = CSharpTypes.Element(message, field);
        var name = Naming.Local(field.PropertyName);
        return field.Label switch
        {
            FieldLabel.Map => $"var {name} = default(MapBuilder<{element}>);",
            FieldLabel.Repeated => $"var {name} = default(RepeatedBuilder<{element}>);",
            _ => $"{element}? {name} = null;",
        };
    }

    private static void EmitLoop(CodeWriter code, WireMessage message)
    {
        _ = code
            .Open("while (input.TryReadTag(out var tag))")
            .Line("var isRead = tag switch")
            .Open();
        foreach (var field in message.FieldsByNumber)
        {
            var tag = (field.Number << 3) | WireTypeOf(field);
            _ = code.Line($"{tag} => {Read(message, field)}, // {field.Name} = {field.Number}");
            if (IsPackable(field))
            {
                var packed = (field.Number << 3) | Length;
                _ = code.Line($"{packed} => {ReadPacked(message, field)}, // packed");
            }
        }

        _ = code
            .Line("_ => input.TrySkip(tag),")
            .Close("};")
            .Line()
            .Open("if (!isRead)")
            .Line("return false;")
            .Close()
            .Close()
            .Line()
            .Open("if (!input.TryLeave(outerEnd))")
            .Line("return false;")
            .Close()
            .Line();
    }

    private static string Read(WireMessage owner, WireField field)
    {
        var local = Naming.Local(field.PropertyName);
        var method = field.IsRepeated ? "TryAdd" : "TryRead";
        var direction = field.IsRepeated || field.Kind == FieldKind.Enum ? "ref" : "out";
        var isNested = field.Label == FieldLabel.Map
            || field.Kind is FieldKind.Enum or FieldKind.Message;
        return isNested
            ? $"{CSharpTypes.Codec(owner, field)}.{method}Protobuf(ref input, {direction} {local})"
            : $"input.{method}({direction} {local})";
    }

    private static string ReadPacked(WireMessage owner, WireField field)
    {
        var local = Naming.Local(field.PropertyName);
        return field.Kind == FieldKind.Enum
            ? $"{CSharpTypes.Codec(owner, field)}.TryAddPackedProtobuf(ref input, ref {local})"
            : $"input.TryAddPacked(ref {local})";
    }

    private static bool IsPackable(WireField field) =>
        field.Label == FieldLabel.Repeated && WireTypeOf(field) != Length;

    private static int WireTypeOf(WireField field) => field.Kind switch
    {
        _ when field.Label == FieldLabel.Map => Length,
        FieldKind.String or FieldKind.Bytes or FieldKind.Message => Length,
        FieldKind.Double => Fixed64,
        _ => Varint,
    };
}
