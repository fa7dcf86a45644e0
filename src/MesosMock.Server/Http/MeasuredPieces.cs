using System.Buffers;

namespace MesosMock.Server.Http;

/// <summary>Counts the bytes that are written and forgets them.</summary>
internal sealed class MeasuredPieces : IPieces
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private long _passed;

    /// <summary>The bytes that were written so far.</summary>
    public long Length => _passed + _buffer.WrittenCount;

    /// <inheritdoc/>
    public IBufferWriter<byte> Buffer => _buffer;

    /// <inheritdoc/>
    public ValueTask FlushAsync()
    {
        _passed += _buffer.WrittenCount;
        _buffer.ResetWrittenCount();
        return default;
    }
}
