using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace MesosMock.Server.Http;

/// <summary>
/// Libprocess's reading of <c>Accept</c> and <c>Accept-Encoding</c>
/// (3rdparty/libprocess/src/http.cpp, Request::acceptsMediaType and Request::acceptsEncoding):
/// the first entry that names the candidate decides, and a quality counts only as zero or not.
/// </summary>
internal static class AcceptHeader
{
    /// <summary>Whether an <c>Accept</c> header lets a media type through.</summary>
    /// <param name="header">The header; with none everything is acceptable.</param>
    /// <param name="type">The part before the slash, in lower case.</param>
    /// <param name="subtype">The part after the slash, in lower case.</param>
    public static bool AllowsMediaType(StringValues header, string type, string subtype)
    {
        if (header.Count == 0)
        {
            return true;
        }

        var entries = Entries(header);
        return Find(entries, $"{type}/{subtype}")
            ?? Find(entries, $"{type}/*")
            ?? Find(entries, "*/*")
            ?? false;
    }

    /// <summary>Whether an <c>Accept-Encoding</c> header lets a content coding through.</summary>
    /// <param name="header">The header; with none only the identity is acceptable.</param>
    /// <param name="coding">The coding in lower case.</param>
    public static bool AllowsEncoding(StringValues header, string coding)
    {
        if (header.Count == 0)
        {
            return false;
        }

        var entries = Entries(header);
        return Find(entries, coding) ?? Find(entries, "*") ?? false;
    }

    private static string[] Entries(StringValues header) =>
        header.ToString()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("\t", "", StringComparison.Ordinal)
            .Split(',');

    private static bool? Find(string[] entries, string candidate)
    {
        foreach (var entry in entries)
        {
            var parts = entry.Split(';', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 0
                && parts[0].Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return !IsRefused(parts);
            }
        }

        return null;
    }

    // Several qualities, or none, are no quality; one that is not a number above zero refuses.
    private static bool IsRefused(string[] parts)
    {
        string? quality = null;
        foreach (var part in parts.AsSpan(1))
        {
            if (part.StartsWith("q=", StringComparison.Ordinal))
            {
                if (quality is not null)
                {
                    return false;
                }

                quality = part[2..];
            }
        }

        return quality is not null
            && !(double.TryParse(
                    quality, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                && value > 0);
    }
}
