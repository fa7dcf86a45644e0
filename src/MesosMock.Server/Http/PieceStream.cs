using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>
/// A long answer, written part by part: a short one goes out in one piece with its length, a
/// longer one in chunks, so that only a few parts are in memory at a time. Differs from Mesos for
/// long answers, which have a length there.
/// </summary>
internal sealed class PieceStream(HttpContext context, string contentType) : IPieces
{
    // So many bytes may go out in one piece with its length, as a master sends every answer.
    private const int WholeMax = 1024 * 1024;

    // Of a longer answer so many bytes are gathered before they are sent.
    private const int PieceMax = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(PieceMax);
    private Stream? _output;

    /// <inheritdoc/>
    public IBufferWriter<byte> Buffer => _buffer;

    /// <inheritdoc/>
    public ValueTask FlushAsync() =>
        _buffer.WrittenCount < (_output is null ? WholeMax : PieceMax)
            ? default
            : new(SendAsync());

    /// <summary>Ends the answer.</summary>
    public async Task CompleteAsync()
    {
        if (_output is null)
        {
            await PlainResponse.SendAsync(
                context, StatusCodes.Status200OK, contentType, _buffer.WrittenMemory)
                .ConfigureAwait(false);
            return;
        }

        await SendAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }

    private async Task SendAsync()
    {
        _output ??= Start();
        await _output.WriteAsync(_buffer.WrittenMemory, context.RequestAborted)
            .ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }

    private Stream Start()
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = contentType;
        if (!AcceptHeader.AllowsEncoding(context.Request.Headers.AcceptEncoding, "gzip"))
        {
            return response.Body;
        }

        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }
}
