using System.Globalization;

namespace MesosMock.Protocol.RecordIo;

/// <summary>
/// Takes a RecordIO stream apart, however its bytes are sliced
/// (3rdparty/stout/include/stout/recordio.hpp, <c>recordio::Decoder</c>). Feed it, then take
/// records until there are no more. After an error nothing can be read any more.
/// </summary>
public sealed class RecordIoReader
{
    /// <summary>The largest record that is accepted unless told otherwise: 256 MiB.</summary>
    public const int DefaultRecordSizeMax = 256 * 1024 * 1024;

    private const int LengthDigitsMax = 10;
    private const int UnknownLength = -1;

    private readonly int recordSizeMax;
    private byte[] pending = [];
    private int start;
    private int end;
    private int recordLength = UnknownLength;

    /// <summary>Makes a reader at the beginning of a stream.</summary>
    /// <param name="recordSizeMax">The largest record to accept, in bytes; at least 0.</param>
    public RecordIoReader(int recordSizeMax = DefaultRecordSizeMax)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(recordSizeMax);
        this.recordSizeMax = recordSizeMax;
    }

    /// <summary>What is wrong with the stream; null while it is fine.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether the stream may end here: there is no half record.</summary>
    public bool IsBetweenRecords => start == end && recordLength == UnknownLength;

    /// <summary>Takes the next bytes of the stream.</summary>
    /// <param name="bytes">Any number of bytes; they are copied.</param>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        if (Error is not null)
        {
            return;
        }

        if (pending.Length - end < bytes.Length)
        {
            MakeRoom(bytes.Length);
        }

        bytes.CopyTo(pending.AsSpan(end));
        end += bytes.Length;
    }

    /// <summary>Gives the next complete record.</summary>
    /// <param name="record">Its content; valid until the next call of <see cref="Feed"/>.</param>
    /// <returns>False if more bytes are needed or the stream is broken.</returns>
    public bool TryRead(out ReadOnlyMemory<byte> record)
    {
        record = default;
        if (recordLength == UnknownLength && !TryReadLength())
        {
            return false;
        }

        if (end - start < recordLength)
        {
            return false;
        }

        record = pending.AsMemory(start, recordLength);
        start += recordLength;
        recordLength = UnknownLength;
        return true;
    }

    private bool TryReadLength()
    {
        var text = pending.AsSpan(start, end - start);
        var lineEnd = text.IndexOf((byte)'\n');
        var digits = lineEnd < 0 ? text : text[..lineEnd];
        if (Error is not null || IsBad(digits, isComplete: lineEnd >= 0))
        {
            return false;
        }

        if (lineEnd < 0)
        {
            return false;
        }

        var length = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (length > recordSizeMax)
        {
            Error = $"A record of {length} bytes is larger than the {recordSizeMax} allowed";
            return false;
        }

        recordLength = (int)length;
        start += lineEnd + 1;
        return true;
    }

    private bool IsBad(ReadOnlySpan<byte> digits, bool isComplete)
    {
        if (digits.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || digits.Length > LengthDigitsMax
            || (isComplete && digits.IsEmpty))
        {
            Error = "The length of a record is not a number of 1 to 10 digits";
        }

        return Error is not null;
    }

    private void MakeRoom(int size)
    {
        var kept = end - start;
        var target = kept + size > pending.Length
            ? new byte[Math.Max(kept + size, pending.Length * 2)]
            : pending;
        pending.AsSpan(start, kept).CopyTo(target);
        pending = target;
        start = 0;
        end = kept;
    }
}
