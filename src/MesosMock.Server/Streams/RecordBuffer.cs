using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;

namespace MesosMock.Server.Streams;

/// <summary>
/// A pooled buffer in which one message becomes one RecordIO record. The length line is put in
/// front when the body is complete, so that the record lies in one piece and is copied once.
/// </summary>
internal sealed class RecordBuffer : IBufferWriter<byte>, IDisposable
{
    // The decimal digits of the longest array and a line feed.
    private const int PrefixMax = 11;
    private const int InitialSize = 16 * 1024;

    private byte[] _array = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int _end = PrefixMax;

    /// <summary>The body that was written so far.</summary>
    public ReadOnlySpan<byte> Body => _array.AsSpan(PrefixMax.._end);

    /// <summary>Forgets the record and begins the next.</summary>
    public void Clear() => _end = PrefixMax;

    /// <summary>The body with its length line; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Frame()
    {
        Span<byte> prefix = stackalloc byte[PrefixMax];
        Utf8Formatter.TryFormat(_end - PrefixMax, prefix, out var length);
        prefix[length++] = (byte)'\n';
        var start = PrefixMax - length;
        prefix[..length].CopyTo(_array.AsSpan(start));
        return _array.AsMemory(start.._end);
    }

    public void Advance(int count)
    {
        Debug.Assert(count <= _array.Length - _end);
        _end += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsMemory(_end);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _array.AsSpan(_end);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_array);
        _array = [];
    }

    private void Reserve(int sizeHint)
    {
        var needed = _end + Math.Max(sizeHint, 1);
        if (needed <= _array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _array.Length * 2));
        _array.AsSpan(0, _end).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
