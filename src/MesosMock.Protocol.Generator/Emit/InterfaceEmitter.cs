using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Connects a record to its codec, out of sight of the record's users.</summary>
internal static class InterfaceEmitter
{
    /// <summary>Writes the explicit members of the interface.</summary>
    public static void Emit(CodeWriter code, WireMessage message)
    {
        _ = code;
        _ = message;
    }
}
