namespace MesosMock.Protocol.Json;

/// <summary>The kinds of JSON values; a number remembers whether it was an integer.</summary>
internal enum JsonNodeKind
{
    /// <summary>The word null.</summary>
    Null,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A number that fits a signed 64-bit integer.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>An array.</summary>
    Array,

    /// <summary>An object.</summary>
    Object,
}
