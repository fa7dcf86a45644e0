using System.Buffers;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.Descriptors;
using MesosMock.Protocol.Json;

namespace MesosMock.Tests.Protocol;

/// <summary>One message type, for tests that run over all of them.</summary>
public abstract class WireType
{
    /// <summary>All message types by full name, without the entries of maps.</summary>
    public static IReadOnlyList<WireType> All { get; } = FindAll();

    internal abstract MessageDescriptor Descriptor { get; }

    /// <summary>The full name, package included.</summary>
    public string Name => Descriptor.Name;

    /// <summary>The protobuf package.</summary>
    public string Package => string.Join('.', Name.Split('.').TakeWhile(part => char.IsLower(part[0])));

    public abstract byte[] Write(object message, WireFormat format);

    public abstract (object? Message, WireError Error) Read(
        ReadOnlySpan<byte> body, WireFormat format);

    /// <summary>Reads JSON the strict way only; null if that refuses.</summary>
    public abstract object? ReadStrictly(ReadOnlySpan<byte> body);

    /// <summary>Reads JSON the lenient way only.</summary>
    public abstract (object? Message, WireError Error) ReadLeniently(ReadOnlySpan<byte> body);

    public object MustRead(string json) => MustRead(Encoding.UTF8.GetBytes(json), WireFormat.Json);

    public object MustRead(ReadOnlySpan<byte> body, WireFormat format)
    {
        var (message, error) = Read(body, format);
        Assert.True(message is not null, $"{Name}: {error}");
        return message;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    public static WireType Of<T>()
        where T : IWireMessage<T> => new WireTypeOf<T>();

    private static List<WireType> FindAll() =>
    [
        .. typeof(WireCodec).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(IsWireMessage))
            .Where(type => !type.GetInterfaces().Contains(typeof(IMapEntry)))
            .Select(type => typeof(WireTypeOf<>).MakeGenericType(type))
            .Select(type => (WireType)Activator.CreateInstance(type)!)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static bool IsWireMessage(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IWireMessage<>);

    private sealed class WireTypeOf<T> : WireType
        where T : IWireMessage<T>
    {
        internal override MessageDescriptor Descriptor => T.Descriptor;

        public override byte[] Write(object message, WireFormat format)
        {
            var buffer = new ArrayBufferWriter<byte>();
            WireCodec.Write((T)message, format, buffer);
            return buffer.WrittenSpan.ToArray();
        }

        public override (object? Message, WireError Error) Read(
            ReadOnlySpan<byte> body, WireFormat format) =>
            WireCodec.TryRead<T>(body, format, out var message, out var error)
                ? (message, error)
                : (null, error);

        public override object? ReadStrictly(ReadOnlySpan<byte> body) =>
            WireCodec.TryReadStrictly<T>(body, out var message) ? message : null;

        public override (object? Message, WireError Error) ReadLeniently(
            ReadOnlySpan<byte> body) =>
            LenientReader.TryRead<T>(body, out var message, out var error)
                ? (message, error)
                : (null, error);
    }
}
