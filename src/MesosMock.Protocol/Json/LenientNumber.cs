using System.Globalization;

namespace MesosMock.Protocol.Json;

/// <summary>Numbers as C's <c>strtoimax</c> and then <c>strtod</c> read them.</summary>
internal static class LenientNumber
{
    /// <summary>
    /// Reads text that consists of digits, signs, points and e's. Leading zeros, a missing
    /// digit before or after the point are fine.
    /// </summary>
    public static bool TryParse(string text, out JsonNode node)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var integer))
        {
            node = new JsonNode { Kind = JsonNodeKind.Integer, Integer = integer };
            return true;
        }

        var isParsed = double.TryParse(
            text,
            NumberStyles.AllowLeadingSign
            | NumberStyles.AllowDecimalPoint
            | NumberStyles.AllowExponent,
            Culture,
            out var number);
        node = new JsonNode { Kind = JsonNodeKind.Float, Float = number };
        return isParsed;
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;
}
