using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the static class that encodes and decodes one message.</summary>
internal static class CodecEmitter
{
    /// <summary>Writes the class.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        _ = code
            .Line()
            .Line($"/// <summary>Encodes and decodes <see cref=\"{message.TypeName}\"/>.</summary>")
            .Open($"internal static class {message.CodecName}");
        DescriptorEmitter.Emit(code, message);
        if (message.IsMapEntry)
        {
            JsonMapEmitter.Emit(code, message);
        }

        JsonWriteEmitter.Emit(code, message);
        JsonReadEmitter.Emit(code, message);
        ProtobufWriteEmitter.Emit(code, message);
        ProtobufReadEmitter.Emit(code, message);
        _ = code.Close();
    }
}
