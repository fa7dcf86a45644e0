using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Connects a record to its codec, out of sight of the record's users.</summary>
internal static class InterfaceEmitter
{
    /// <summary>Writes the explicit members of the interface.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        var type = message.TypeName;
        var self = $"IWireMessage<{type}>";
        var codec = message.CodecName;
        _ = code
            .Line($"static MessageDescriptor {self}.Descriptor => {codec}.Descriptor;")
            .Line()
            .Line($"static void {self}.WriteJson({type} message, ref JsonOutput output) =>")
            .Line($"    {codec}.WriteJson(message, ref output);")
            .Line();
        EmitReader(code, message, "TryReadJson", "Utf8JsonReader reader", "ref reader");
        _ = code
            .Line()
            .Line($"static void {self}.WriteProtobuf({type} message, ref ProtobufOutput output) =>")
            .Line($"    {codec}.WriteProtobuf(message, ref output);")
            .Line();
        EmitReader(code, message, "TryReadProtobuf", "ProtobufInput input", "ref input");
    }

    private static void EmitReader(
        CodeWriter code, WireMessage message, string method, string parameter, string argument)
    {
        _ = code.Line($"static bool IWireMessage<{message.TypeName}>.{method}(").Indent();
        if (message.IsValue)
        {
            _ = code
                .Line($"ref {parameter}, out {message.TypeName} message)")
                .Outdent()
                .Open()
                .Line($"var isRead = {message.CodecName}.{method}({argument}, out var value);")
                .Line("message = value.GetValueOrDefault();")
                .Line("return isRead && value.HasValue;")
                .Close();
        }
        else
        {
            _ = code
                .Line($"ref {parameter}, [MaybeNullWhen(false)] out {message.TypeName} message) =>")
                .Line($"{message.CodecName}.{method}({argument}, out message)")
                .Line("&& message is not null;")
                .Outdent();
        }
    }
}
