namespace MesosMock.Protocol.Json;

/// <summary>One value of a JSON text, as the lenient parser keeps it.</summary>
internal sealed class JsonNode
{
    /// <summary>What the value is.</summary>
    public required JsonNodeKind Kind { get; init; }

    /// <summary>A boolean (0 or 1) or an integer.</summary>
    public long Integer { get; init; }

    /// <summary>A number that is no integer.</summary>
    public double Float { get; init; }

    /// <summary>The bytes of a string after its escapes; any bytes, not only UTF-8.</summary>
    public byte[] Text { get; init; } = [];

    /// <summary>The items of an array.</summary>
    public List<JsonNode> Items { get; init; } = [];

    /// <summary>
    /// The members of an object by name, in the order in which Mesos (a <c>std::map</c>) visits
    /// them; of members with the same name the last one is left.
    /// </summary>
    public SortedDictionary<string, JsonNode> Members { get; init; } = Empty;

    private static SortedDictionary<string, JsonNode> Empty { get; } =
        new(StringComparer.Ordinal);

    public static JsonNode Null { get; } = new() { Kind = JsonNodeKind.Null };
}
