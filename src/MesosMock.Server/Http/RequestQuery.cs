using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>The query of a request. Unknown keys do no harm.</summary>
internal sealed class RequestQuery
{
    /// <summary>A query without keys.</summary>
    public static readonly RequestQuery None = new();

    private readonly Dictionary<string, string> _pairs = [];

    private RequestQuery()
    {
    }

    /// <summary>
    /// The value of a key: empty if it came without one, null if it did not come.
    /// </summary>
    public string? this[string key] => _pairs.GetValueOrDefault(key);

    /// <summary>Reads the query of a request whose escapes are known to be right.</summary>
    public static RequestQuery Of(HttpContext context)
    {
        var query = new RequestQuery();
        if (context.Request.QueryString.Value is { Length: > 1 } text)
        {
            _ = QueryText.Read(text[1..], query._pairs);
        }

        return query;
    }

    /// <summary>
    /// Whether a request target's query can be decoded; if not, libprocess takes the whole
    /// request as malformed (3rdparty/libprocess/src/decoder.hpp).
    /// </summary>
    public static bool IsWellFormed(string target)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        return start < 0
            || target.IndexOf('%', start) < 0
            || QueryText.Read(target[(start + 1)..], []) is null;
    }
}
