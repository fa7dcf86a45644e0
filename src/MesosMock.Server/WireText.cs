using System.Buffers;
using System.Text;
using MesosMock.Protocol;

namespace MesosMock.Server;

/// <summary>Messages as text for the log.</summary>
internal static class WireText
{
    /// <summary>The message in a master's JSON, whatever it was on the wire.</summary>
    public static string Of<T>(T message)
        where T : IWireMessage<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        WireCodec.Write(message, WireFormat.Json, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
