using System.Buffers.Binary;
using System.Text;

namespace MesosMock.Protocol.Protobuf;

/// <summary>
/// Reads the proto2 binary encoding. Every method says whether it could; none throws, none looks
/// beyond the message that is being read, and nothing is allocated for a length that the input
/// does not hold.
/// </summary>
internal ref struct ProtobufInput
{
    /// <summary>How deep messages may nest; Google's parsers stop there too.</summary>
    public const int DepthMax = 100;

    private const int TagSizeMax = 5;
    private const int VarintSizeMax = 10;

    private readonly ReadOnlySpan<byte> input;
    private int position;
    private int end;
    private int depthLeft;
    private bool isRoot;
    private bool isBroken;

    public ProtobufInput(ReadOnlySpan<byte> input, int depthMax = DepthMax)
    {
        this.input = input;
        end = input.Length;
        depthLeft = depthMax;
        isRoot = true;
    }

    /// <summary>
    /// Enters a message. The outermost is the whole input; a nested one starts with its length.
    /// </summary>
    public bool TryEnter(out int outerEnd)
    {
        outerEnd = end;
        if (isRoot)
        {
            isRoot = false;
            return true;
        }

        if (depthLeft == 0 || !TryReadLength(out var length))
        {
            return false;
        }

        depthLeft--;
        end = position + length;
        return true;
    }

    /// <summary>Leaves a message; false if it was broken.</summary>
    public bool TryLeave(int outerEnd)
    {
        end = outerEnd;
        depthLeft++;
        return !isBroken;
    }

    /// <summary>Reads the next tag; false at the end of the message and when it is broken.</summary>
    public bool TryReadTag(out uint tag)
    {
        tag = 0;
        if (position == end)
        {
            return false;
        }

        if (TryReadVarint(TagSizeMax, out var value)
            && value is >= 1 << 3 and <= uint.MaxValue)
        {
            tag = (uint)value;
            return true;
        }

        isBroken = true;
        return false;
    }

    public bool TryRead(out string? value)
    {
        value = null;
        if (!TryReadLength(out var length))
        {
            return false;
        }

        value = Encoding.UTF8.GetString(input.Slice(position, length));
        position += length;
        return true;
    }

    public bool TryRead(out Bytes? value)
    {
        value = null;
        if (!TryReadLength(out var length))
        {
            return false;
        }

        value = new Bytes(input.Slice(position, length));
        position += length;
        return true;
    }

    public bool TryRead(out bool? value)
    {
        var isRead = TryReadVarint(VarintSizeMax, out var number);
        value = number != 0;
        return isRead;
    }

    public bool TryRead(out int? value)
    {
        var isRead = TryReadVarint(VarintSizeMax, out var number);
        value = (int)number;
        return isRead;
    }

    public bool TryRead(out uint? value)
    {
        var isRead = TryReadVarint(VarintSizeMax, out var number);
        value = (uint)number;
        return isRead;
    }

    public bool TryRead(out long? value)
    {
        var isRead = TryReadVarint(VarintSizeMax, out var number);
        value = (long)number;
        return isRead;
    }

    public bool TryRead(out ulong? value)
    {
        var isRead = TryReadVarint(VarintSizeMax, out var number);
        value = number;
        return isRead;
    }

    public bool TryRead(out double? value)
    {
        value = null;
        if (end - position < sizeof(double))
        {
            return false;
        }

        value = BinaryPrimitives.ReadDoubleLittleEndian(input[position..]);
        position += sizeof(double);
        return true;
    }

    public bool TryAdd(ref RepeatedBuilder<string> items)
    {
        if (!TryRead(out string? item) || item is null)
        {
            return false;
        }

        items.Add(item);
        return true;
    }

    public bool TryAdd(ref RepeatedBuilder<uint> items)
    {
        if (!TryRead(out uint? item) || item is not { } value)
        {
            return false;
        }

        items.Add(value);
        return true;
    }

    public bool TryAddPacked(ref RepeatedBuilder<uint> items)
    {
        if (!TryEnterPacked(out var outerEnd))
        {
            return false;
        }

        while (HasMore)
        {
            if (!TryAdd(ref items))
            {
                return false;
            }
        }

        LeavePacked(outerEnd);
        return true;
    }

    /// <summary>Whether the packed run holds another value.</summary>
    public readonly bool HasMore => position < end;

    /// <summary>Enters a packed run of numbers.</summary>
    public bool TryEnterPacked(out int outerEnd)
    {
        outerEnd = end;
        if (!TryReadLength(out var length))
        {
            return false;
        }

        end = position + length;
        return true;
    }

    /// <summary>Leaves a packed run of numbers.</summary>
    public void LeavePacked(int outerEnd) => end = outerEnd;

    /// <summary>Skips the value of a field that the table does not know.</summary>
    public bool TrySkip(uint tag) => (WireType)(tag & 7) switch
    {
        WireType.Varint => TryReadVarint(VarintSizeMax, out _),
        WireType.Fixed64 => TryAdvance(sizeof(ulong)),
        WireType.Fixed32 => TryAdvance(sizeof(uint)),
        WireType.Length => TryReadLength(out var length) && TryAdvance(length),
        WireType.StartGroup => TrySkipGroup(tag),
        _ => false,
    };

    private bool TrySkipGroup(uint startTag)
    {
        if (depthLeft == 0)
        {
            return false;
        }

        depthLeft--;
        var endTag = startTag + 1;
        while (TryReadTag(out var tag))
        {
            if (tag == endTag)
            {
                depthLeft++;
                return true;
            }

            if (!TrySkip(tag))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryReadLength(out int length)
    {
        length = 0;
        if (!TryReadVarint(VarintSizeMax, out var value) || value > (ulong)(end - position))
        {
            return false;
        }

        length = (int)value;
        return true;
    }

    private bool TryAdvance(int count)
    {
        if (end - position < count)
        {
            return false;
        }

        position += count;
        return true;
    }

    private bool TryReadVarint(int sizeMax, out ulong value)
    {
        value = 0;
        for (var i = 0; i < sizeMax && position < end; i++)
        {
            var next = input[position++];
            value |= (ulong)(next & 0x7F) << (7 * i);
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }
}
