using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using MesosMock.Protocol.Protobuf;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Reads JSON with all the leniency of Mesos, and finds Mesos's words for what it refuses
/// (3rdparty/stout/include/stout/protobuf.hpp, protobuf::parse). The tree is turned into
/// protobuf bytes and those into the record, so that there is one way to build a record less.
/// </summary>
internal static class LenientReader
{
    /// <summary>An entry of a map nests twice where its object nests once.</summary>
    private const int MessageDepthMax = LenientParser.DepthMax * 2;

    /// <summary>Reads the message or says why not.</summary>
    public static bool TryRead<T>(
        ReadOnlySpan<byte> body, [MaybeNullWhen(false)] out T message, out WireError error)
        where T : IWireMessage<T>
    {
        message = default;
        error = default;
        if (LenientParser.Parse(body, out var root) is { } syntaxError)
        {
            error = new WireError(WireErrorKind.Syntax, syntaxError);
            return false;
        }

        var buffer = new ArrayBufferWriter<byte>();
        if (Convert<T>(root, buffer) is { } conversionError)
        {
            error = new WireError(WireErrorKind.Conversion, conversionError);
            return false;
        }

        var input = new ProtobufInput(buffer.WrittenSpan, MessageDepthMax);
        return T.TryReadProtobuf(ref input, out message)
            ? true
            : throw new UnreachableException("The lenient reader wrote a message it cannot read.");
    }

    private static string? Convert<T>(JsonNode root, ArrayBufferWriter<byte> buffer)
        where T : IWireMessage<T>
    {
        if (root.Kind != JsonNodeKind.Object)
        {
            return "Expecting a JSON object";
        }

        var output = new ProtobufOutput(buffer);
        if (LenientConverter.Convert(T.Descriptor, root, ref output) is { } error)
        {
            output.Abandon();
            return error;
        }

        output.Flush();
        var missing = MissingFields.Find(T.Descriptor, root);
        return missing.Count == 0
            ? null
            : "Missing required fields: " + string.Join(", ", missing);
    }
}
