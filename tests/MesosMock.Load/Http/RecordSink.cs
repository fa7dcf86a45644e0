using MesosMock.Protocol.RecordIo;

namespace MesosMock.Load.Http;

/// <summary>Hands on the RecordIO records of a body.</summary>
internal sealed class RecordSink(RecordSink.RecordHandler handler) : IBodySink
{
    private readonly RecordIoReader _reader = new();

    /// <summary>Takes one record; it is valid during the call only.</summary>
    public delegate void RecordHandler(ReadOnlySpan<byte> record);

    public void Take(ReadOnlySpan<byte> piece)
    {
        _reader.Feed(piece);
        while (_reader.TryRead(out var record))
        {
            handler(record.Span);
        }

        if (_reader.Error is { } error)
        {
            throw new IOException(error);
        }
    }
}
