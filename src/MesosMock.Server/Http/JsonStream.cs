using MesosMock.Protocol.Json;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>A long answer in JSON, written part by part.</summary>
internal sealed class JsonStream
{
    private readonly PieceStream _pieces;
    private readonly RequestQuery _query;
    private bool _isFirst = true;

    /// <summary>Begins an answer to a query.</summary>
    public JsonStream(HttpContext context, RequestQuery query)
    {
        _pieces = new(context, JsonResponse.ContentTypeOf(query));
        _query = query;
        JsonResponse.Begin(query, _pieces.Buffer);
    }

    /// <summary>Writes the next part; brackets may stay open.</summary>
    public void Write(JsonWriter write)
    {
        var json = new JsonOutput(_pieces.Buffer, _isFirst);
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
    public ValueTask FlushAsync() => _pieces.FlushAsync();

    /// <summary>Ends the answer.</summary>
    public Task CompleteAsync()
    {
        JsonResponse.End(_query, _pieces.Buffer);
        return _pieces.CompleteAsync();
    }

    private void WriteItem<T>(T value, JsonWriter<T> write)
    {
        var json = new JsonOutput(_pieces.Buffer, _isFirst);
        json.Item();
        write(value, ref json);
        _isFirst = json.IsFirst;
        json.Flush();
    }
}
