using System.Buffers;
using System.Text;
using MesosMock.Server.Http;

namespace MesosMock.Server.Streams;

/// <summary>
/// One RecordIO record whose length is known and whose body is not in memory as a whole. A short
/// record goes out in one piece, as every record that was encoded in advance.
/// </summary>
internal sealed class RecordPieces : IPieces
{
    /// <summary>So many bytes are gathered before they are passed on.</summary>
    public const int PieceMax = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Func<ReadOnlyMemory<byte>, Task> _send;
    private readonly long _length;

    /// <summary>Begins the record.</summary>
    /// <param name="length">The bytes of the body.</param>
    /// <param name="send">Takes the next piece, and is done with it when its task is.</param>
    public RecordPieces(long length, Func<ReadOnlyMemory<byte>, Task> send)
    {
        _send = send;
        _length = Encoding.ASCII.GetBytes($"{length}\n", _buffer) + length;
    }

    /// <inheritdoc/>
    public IBufferWriter<byte> Buffer => _buffer;

    /// <summary>The bytes that were passed on so far, those of the length line, too.</summary>
    public long Written { get; private set; }

    /// <inheritdoc/>
    public ValueTask FlushAsync() =>
        _buffer.WrittenCount < PieceMax ? default : new(SendAsync());

    /// <summary>Passes on what is left.</summary>
    /// <exception cref="InvalidOperationException">The body is not as long as it said.
    /// </exception>
    public async Task CompleteAsync()
    {
        await SendAsync().ConfigureAwait(false);
        if (Written != _length)
        {
            // A client would take the events that follow for something else.
            throw new InvalidOperationException($"{Written} bytes in a record of {_length}");
        }
    }

    private async Task SendAsync()
    {
        Written += _buffer.WrittenCount;
        await _send(_buffer.WrittenMemory).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }
}
