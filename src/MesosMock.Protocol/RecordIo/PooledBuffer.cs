using System.Buffers;

namespace MesosMock.Protocol.RecordIo;

/// <summary>
/// Memory for one message that is not yet framed. Each thread keeps one, so that framing does
/// not allocate; an unusually large one is not kept.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>
{
    private const int FirstSize = 4 * 1024;
    private const int KeptSizeMax = 1024 * 1024;

    [ThreadStatic]
    private static PooledBuffer? kept;

    private byte[] content = new byte[FirstSize];
    private int used;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => content.AsSpan(0, used);

    /// <summary>Takes the thread's buffer, empty.</summary>
    public static PooledBuffer Take()
    {
        var buffer = kept ?? new PooledBuffer();
        kept = null;
        buffer.used = 0;
        return buffer;
    }

    /// <summary>Gives the buffer back to the thread.</summary>
    public void Return()
    {
        if (content.Length <= KeptSizeMax)
        {
            kept = this;
        }
    }

    /// <inheritdoc/>
    public void Advance(int count) => used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return content.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return content.AsSpan(used);
    }

    private void Ensure(int size)
    {
        var needed = used + Math.Max(size, 1);
        if (needed > content.Length)
        {
            Array.Resize(ref content, Math.Max(needed, content.Length * 2));
        }
    }
}
