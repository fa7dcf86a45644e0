using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Unicode;

namespace MesosMock.Protocol.Protobuf;

/// <summary>
/// Writes the proto2 binary encoding. A nested message gets one byte for its length, which is
/// enough for nearly all; a longer one is moved up when it is complete. So there is no pass that
/// computes sizes, but the bytes must stay in one piece: in the buffer's own memory if they fit
/// there, else in a rented array.
/// </summary>
internal ref struct ProtobufOutput
{
    private const int FirstSize = 1024;
    private const int VarintSizeMax = 10;
    private const int TagSizeMax = 5;

    private readonly IBufferWriter<byte> output;
    private byte[]? rented;
    private Span<byte> span;
    private int used;

    public ProtobufOutput(IBufferWriter<byte> output)
    {
        this.output = output;
        span = output.GetSpan(FirstSize);
    }

    public void Bool(int field, bool value) => Varint(field, value ? 1UL : 0UL);

    public void Int32(int field, int value) => Varint(field, (ulong)(long)value);

    public void Int64(int field, long value) => Varint(field, (ulong)value);

    public void UInt32(int field, uint value) => Varint(field, value);

    public void UInt64(int field, ulong value) => Varint(field, value);

    public void Double(int field, double value)
    {
        Ensure(TagSizeMax + sizeof(double));
        Tag(field, WireType.Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(span[used..], value);
        used += sizeof(double);
    }

    public void Bytes(int field, Bytes value)
    {
        Ensure(TagSizeMax + VarintSizeMax + value.Length);
        Tag(field, WireType.Length);
        Varint((ulong)value.Length);
        value.Span.CopyTo(span[used..]);
        used += value.Length;
    }

    /// <summary>Writes text; null, which only a default struct can hold, counts as empty.</summary>
    public void String(int field, string? value)
    {
        var text = value.AsSpan();
        Ensure(TagSizeMax + VarintSizeMax + (text.Length * 3));
        Tag(field, WireType.Length);
        used++;
        var start = used;
        _ = Utf8.FromUtf16(text, span[used..], out _, out var written);
        used += written;
        SetLength(start);
    }

    /// <summary>Starts a nested message; give the result to <see cref="End"/>.</summary>
    public int Start(int field)
    {
        Ensure(TagSizeMax + 1);
        Tag(field, WireType.Length);
        used++;
        return used;
    }

    /// <summary>Ends the nested message that <see cref="Start"/> started.</summary>
    public void End(int start)
    {
        Ensure(VarintSizeMax);
        SetLength(start);
    }

    /// <summary>Hands everything over to the buffer.</summary>
    public readonly void Flush()
    {
        if (rented is null)
        {
            output.Advance(used);
            return;
        }

        output.Write(span[..used]);
        ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Gives back what was rented without handing anything over.</summary>
    public readonly void Abandon()
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Fills in the byte in front of the content, moving the content if need be.</summary>
    private void SetLength(int start)
    {
        var length = used - start;
        if (length < 0x80)
        {
            span[start - 1] = (byte)length;
            return;
        }

        var extra = VarintSize((uint)length) - 1;
        span[start..used].CopyTo(span[(start + extra)..]);
        used = start - 1;
        Varint((ulong)length);
        used += length;
    }

    private void Varint(int field, ulong value)
    {
        Ensure(TagSizeMax + VarintSizeMax);
        Tag(field, WireType.Varint);
        Varint(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Tag(int field, WireType type) => Varint(((ulong)field << 3) | (uint)type);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            span[used++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[used++] = (byte)value;
    }

    private static int VarintSize(uint value) =>
        ((int)uint.Log2(value) / 7) + 1;

    private void Ensure(int size)
    {
        if (span.Length - used < size)
        {
            Grow(size);
        }
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(used + size, span.Length * 2));
        span[..used].CopyTo(larger);
        Abandon();
        rented = larger;
        span = larger;
    }
}
