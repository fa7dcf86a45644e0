using System.Buffers;
using System.IO.Compression;
using MesosMock.Protocol.Json;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>
/// A long answer in JSON, written part by part: a short one goes out in one piece with its
/// length, a longer one in chunks, so that only a few parts are in memory at a time. Differs from
/// Mesos for long answers, which have a length there.
/// </summary>
internal sealed class JsonStream
{
    // So many bytes are gathered before they are sent.
    private const int PieceMax = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(PieceMax);
    private readonly HttpContext _context;
    private readonly RequestQuery _query;
    private Stream? _output;
    private bool _isFirst = true;

    /// <summary>Begins an answer to a query.</summary>
    public JsonStream(HttpContext context, RequestQuery query)
    {
        _context = context;
        _query = query;
        JsonResponse.Begin(query, _buffer);
    }

    /// <summary>Writes the next part; brackets may stay open.</summary>
    public void Write(JsonWriter write)
    {
        var json = new JsonOutput(_buffer, _isFirst);
        write(ref json);
        _isFirst = json.IsFirst;
        json.Flush();
    }

    /// <summary>Writes the values of the list that is open, and sends them as they come.</summary>
    public async Task WriteItemsAsync<T>(IEnumerable<T> values, JsonWriter<T> write)
    {
        foreach (var value in values)
        {
            WriteItem(value, write);
            await FlushAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Sends what was gathered, if it is much.</summary>
    public ValueTask FlushAsync() =>
        _buffer.WrittenCount < PieceMax ? default : new(SendAsync());

    /// <summary>Ends the answer.</summary>
    public async Task CompleteAsync()
    {
        JsonResponse.End(_query, _buffer);
        if (_output is null)
        {
            await PlainResponse.SendAsync(
                _context,
                StatusCodes.Status200OK,
                JsonResponse.ContentTypeOf(_query),
                _buffer.WrittenMemory).ConfigureAwait(false);
            return;
        }

        await SendAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }

    private void WriteItem<T>(T value, JsonWriter<T> write)
    {
        var json = new JsonOutput(_buffer, _isFirst);
        json.Item();
        write(value, ref json);
        _isFirst = json.IsFirst;
        json.Flush();
    }

    private async Task SendAsync()
    {
        _output ??= Start();
        await _output.WriteAsync(_buffer.WrittenMemory, _context.RequestAborted)
            .ConfigureAwait(false);
        _buffer.ResetWrittenCount();
    }

    private Stream Start()
    {
        var response = _context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = JsonResponse.ContentTypeOf(_query);
        if (!AcceptHeader.AllowsEncoding(_context.Request.Headers.AcceptEncoding, "gzip"))
        {
            return response.Body;
        }

        response.Headers.ContentEncoding = "gzip";
        return new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
    }
}
