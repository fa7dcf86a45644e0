using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace MesosMock.Server.Http;

/// <summary>Reads the path out of the request line, as libprocess does.</summary>
internal static class RequestPath
{
    /// <summary>The decoded path of a request whose escapes are known to be right.</summary>
    public static string Of(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        _ = TryRead(target, out var path);
        return path;
    }

    /// <summary>Takes the decoded path out of a request target.</summary>
    /// <param name="target">The target as it was sent: a path with query, or a whole URL.</param>
    /// <param name="path">The path, decoded and without query.</param>
    /// <returns>Whether its percent escapes are right.</returns>
    public static bool TryRead(string target, out string path)
    {
        path = target;
        if (!target.StartsWith('/'))
        {
            var schemeEnd = target.IndexOf("://", StringComparison.Ordinal);
            var pathStart = schemeEnd < 0 ? -1 : target.IndexOf('/', schemeEnd + 3);
            path = pathStart < 0 ? "/" : target[pathStart..];
        }

        var end = path.AsSpan().IndexOfAny('?', '#');
        if (end >= 0)
        {
            path = path[..end];
        }

        return !path.Contains('%') || TryDecode(ref path);
    }

    private static bool TryDecode(ref string path)
    {
        for (var i = path.IndexOf('%'); i >= 0; i = path.IndexOf('%', i + 1))
        {
            if (i + 2 >= path.Length
                || !char.IsAsciiHexDigit(path[i + 1])
                || !char.IsAsciiHexDigit(path[i + 2]))
            {
                return false;
            }
        }

        path = Uri.UnescapeDataString(path);
        return true;
    }
}
