using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using MesosMock.Protocol.Descriptors;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.Protobuf;

namespace MesosMock.Protocol;

/// <summary>
/// A message of the Mesos v1 API. Every generated record implements it; nobody else can, since
/// the codec behind it is internal. Use <see cref="WireCodec"/> to write and read messages.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IWireMessage<TSelf>
    where TSelf : IWireMessage<TSelf>
{
    /// <summary>The message's fields.</summary>
    internal static abstract MessageDescriptor Descriptor { get; }

    /// <summary>Writes the message as a JSON object.</summary>
    internal static abstract void WriteJson(TSelf message, ref JsonOutput output);

    /// <summary>Reads a plain JSON object; refuses whatever is not plain.</summary>
    internal static abstract bool TryReadJson(
        ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf message);

    /// <summary>Writes the message's fields in the proto2 encoding.</summary>
    internal static abstract void WriteProtobuf(TSelf message, ref ProtobufOutput output);

    /// <summary>Reads a message in the proto2 encoding.</summary>
    internal static abstract bool TryReadProtobuf(
        ref ProtobufInput input, [MaybeNullWhen(false)] out TSelf message);
}
