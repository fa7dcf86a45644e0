using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>Collects request bodies.</summary>
/// <param name="bytesMax">Longest body, after decompression.</param>
internal sealed class RequestBodyReader(long bytesMax)
{
    private const int InitialSize = 4096;

    /// <summary>Reads the body to its end.</summary>
    /// <returns>The body; the caller disposes it.</returns>
    /// <exception cref="BadHttpRequestException">It is too long (413) or cut off.</exception>
    /// <exception cref="InvalidDataException">It says gzip and is not.</exception>
    public async ValueTask<RequestBody> ReadAsync(HttpContext context)
    {
        var body = await CollectAsync(context).ConfigureAwait(false);

        // 3rdparty/libprocess/src/decoder.hpp: only this one coding, spelled like this.
        if (context.Request.Headers.ContentEncoding != "gzip")
        {
            return body;
        }

        using (body)
        {
            return Decompress(body.Span);
        }
    }

    private static async ValueTask<RequestBody> CollectAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var size = (int)Math.Min(context.Request.ContentLength ?? InitialSize, int.MaxValue);
        var array = ArrayPool<byte>.Shared.Rent(Math.Min(size, 1 << 20));
        var length = 0;
        while (true)
        {
            var read = await reader.ReadAsync().ConfigureAwait(false);
            var more = read.Buffer;
            Reserve(ref array, length, (int)more.Length);
            more.CopyTo(array.AsSpan(length));
            length += (int)more.Length;
            reader.AdvanceTo(more.End);
            if (read.IsCompleted)
            {
                return new RequestBody(array, length);
            }
        }
    }

    private static void Reserve(ref byte[] array, int length, int more)
    {
        if (length + more <= array.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(length + more, array.Length * 2));
        array.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }

    private RequestBody Decompress(ReadOnlySpan<byte> body)
    {
        using var input = new MemoryStream(body.ToArray());
        using var gzip = new GZipStream(input, CompressionMode.Decompress);
        var array = ArrayPool<byte>.Shared.Rent(InitialSize);
        var length = 0;
        while (true)
        {
            Reserve(ref array, length, 1);
            var read = gzip.Read(array, length, array.Length - length);
            if (read == 0)
            {
                return new RequestBody(array, length);
            }

            length += read;
            if (length > bytesMax)
            {
                ArrayPool<byte>.Shared.Return(array);
                throw new BadHttpRequestException(
                    "Request body too large.", StatusCodes.Status413PayloadTooLarge);
            }
        }
    }
}
