using System.Buffers;
using System.Text;

namespace MesosMock.Server.Http;

/// <summary>
/// Reads queries and form bodies as libprocess does (3rdparty/libprocess/src/http.cpp,
/// http::query::decode): pairs end at <c>&amp;</c> or <c>;</c>, and the last value of a key wins.
/// </summary>
internal static class QueryText
{
    /// <summary>Takes the pairs out of a text.</summary>
    /// <param name="text">The text; no leading question mark.</param>
    /// <param name="pairs">Where they go.</param>
    /// <returns>Null, or libprocess's words for an escape that is none.</returns>
    public static string? Read(string text, Dictionary<string, string> pairs)
    {
        foreach (var token in text.Split(['&', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = token.IndexOf('=', StringComparison.Ordinal);
            var error = Decode(equals < 0 ? token : token[..equals], out var key);
            if (error is not null)
            {
                return error;
            }

            error = Decode(equals < 0 ? "" : token[(equals + 1)..], out var value);
            if (error is not null)
            {
                return error;
            }

            pairs[key] = value;
        }

        return null;
    }

    private static string? Decode(string text, out string decoded)
    {
        decoded = text;
        if (text.AsSpan().IndexOfAny('%', '+') < 0)
        {
            return null;
        }

        var input = Encoding.UTF8.GetBytes(text);
        var output = new byte[input.Length];
        var length = 0;
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] != '%')
            {
                output[length++] = input[i] == '+' ? (byte)' ' : input[i];
                continue;
            }

            var escape = input.AsSpan(i, Math.Min(3, input.Length - i));
            if (escape.Length < 3
                || Convert.FromHexString(escape[1..], output.AsSpan(length), out _, out _)
                    != OperationStatus.Done)
            {
                return $"Malformed % escape in '{text}': '{Encoding.UTF8.GetString(escape)}'";
            }

            length++;
            i += 2;
        }

        decoded = Encoding.UTF8.GetString(output, 0, length);
        return null;
    }
}
