using System.Buffers;

namespace MesosMock.Server.Http;

/// <summary>Where something long is written, piece by piece.</summary>
internal interface IPieces
{
    /// <summary>Where the next part is written.</summary>
    IBufferWriter<byte> Buffer { get; }

    /// <summary>Passes on what was gathered, if it is much.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the rest.</exception>
    ValueTask FlushAsync();
}
