namespace MesosMock.Protocol.Descriptors;

/// <summary>What a field, or a map's values, hold.</summary>
internal enum FieldKind
{
    /// <summary>UTF-8 text.</summary>
    String,

    /// <summary>Raw bytes.</summary>
    Bytes,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A 64-bit float.</summary>
    Double,

    /// <summary>A signed 32-bit integer.</summary>
    Int32,

    /// <summary>A signed 64-bit integer.</summary>
    Int64,

    /// <summary>An unsigned 32-bit integer.</summary>
    UInt32,

    /// <summary>An unsigned 64-bit integer.</summary>
    UInt64,

    /// <summary>A named number.</summary>
    Enum,

    /// <summary>A nested message.</summary>
    Message,
}
