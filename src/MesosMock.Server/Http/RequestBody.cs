using System.Buffers;

namespace MesosMock.Server.Http;

/// <summary>A whole request body in a pooled buffer. Dispose gives the buffer back.</summary>
internal readonly struct RequestBody(byte[] array, int length) : IDisposable
{
    /// <summary>The bytes, after decompression.</summary>
    public ReadOnlySpan<byte> Span => array.AsSpan(0, length);

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(array);
}
