using System.Text;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Parses JSON into a tree as Mesos does, which means as picojson 1.3.0 does under
/// 3rdparty/stout/include/stout/json.hpp (JSON::parse): what is accepted, and the words for what
/// is not, are the same.
/// </summary>
internal ref struct LenientParser
{
    /// <summary>json.hpp: STOUT_JSON_MAX_DEPTH.</summary>
    public const int DepthMax = 200;

    private TextCursor cursor;
    private bool isOutOfRange;

    private LenientParser(ReadOnlySpan<byte> text)
    {
        cursor = new TextCursor(text);
    }

    /// <summary>Parses a whole text.</summary>
    /// <returns>Null and the tree, or the error.</returns>
    public static string? Parse(ReadOnlySpan<byte> text, out JsonNode root)
    {
        var parser = new LenientParser(text);
        if (!parser.TryParseValue(DepthMax, out root))
        {
            return parser.isOutOfRange
                ? "Value out of range"
                : $"syntax error at line {parser.cursor.Line} near: {parser.cursor.RestOfLine()}";
        }

        var textEnd = text.LastIndexOfAnyExcept(" \t\n\r"u8) + 1;
        var position = parser.cursor.Position;
        if (position == textEnd)
        {
            return null;
        }

        // After a number one character more than the number counts as passed. If that one is a
        // blank at the end, Mesos still complains, about an empty rest.
        var rest = position < textEnd ? text[position..textEnd] : text[position..];
        return "Parsed JSON included non-whitespace trailing characters: "
            + Encoding.UTF8.GetString(rest);
    }

    private bool TryParseValue(int depth, out JsonNode node)
    {
        node = JsonNode.Null;
        cursor.SkipBlanks();
        var first = cursor.Next();
        switch (first)
        {
            case 'n':
                return cursor.Match("ull"u8);
            case 'f':
                node = new JsonNode { Kind = JsonNodeKind.Boolean, Integer = 0 };
                return cursor.Match("alse"u8);
            case 't':
                node = new JsonNode { Kind = JsonNodeKind.Boolean, Integer = 1 };
                return cursor.Match("rue"u8);
            case '"':
                return TryParseString(out node);
            case '[':
                return depth > 0 && TryParseArray(depth - 1, out node);
            case '{':
                return depth > 0 && TryParseObject(depth - 1, out node);
            case (>= '0' and <= '9') or '-':
                cursor.PushBack();
                return TryParseNumber(out node);
            default:
                cursor.PushBack();
                return false;
        }
    }

    private bool TryParseString(out JsonNode node)
    {
        var isParsed = LenientString.TryParse(ref cursor, out var text);
        node = new JsonNode { Kind = JsonNodeKind.String, Text = text };
        return isParsed;
    }

    private bool TryParseArray(int depth, out JsonNode node)
    {
        node = new JsonNode { Kind = JsonNodeKind.Array };
        if (cursor.Expect(']'))
        {
            return true;
        }

        do
        {
            if (!TryParseValue(depth, out var item))
            {
                return false;
            }

            node.Items.Add(item);
        }
        while (cursor.Expect(','));
        return cursor.Expect(']');
    }

    private bool TryParseObject(int depth, out JsonNode node)
    {
        node = new JsonNode
        {
            Kind = JsonNodeKind.Object,
            Members = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal),
        };
        if (cursor.Expect('}'))
        {
            return true;
        }

        do
        {
            if (!cursor.Expect('"')
                || !LenientString.TryParse(ref cursor, out var name)
                || !cursor.Expect(':')
                || !TryParseValue(depth, out var value))
            {
                return false;
            }

            node.Members[Encoding.UTF8.GetString(name)] = value;
        }
        while (cursor.Expect(','));
        return cursor.Expect('}');
    }

    private bool TryParseNumber(out JsonNode node)
    {
        var text = new StringBuilder();
        var character = cursor.Next();
        while (character is (>= '0' and <= '9') or '+' or '-' or 'e' or 'E' or '.')
        {
            _ = text.Append((char)character);
            character = cursor.Next();
        }

        cursor.PushBack();
        var isParsed = LenientNumber.TryParse(text.ToString(), out node);
        isOutOfRange = isParsed && !double.IsFinite(node.Float);
        return isParsed && !isOutOfRange;
    }
}
