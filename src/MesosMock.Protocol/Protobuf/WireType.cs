namespace MesosMock.Protocol.Protobuf;

/// <summary>How a field's value is laid out; the low three bits of its tag.</summary>
internal enum WireType
{
    /// <summary>A number of one to ten bytes.</summary>
    Varint = 0,

    /// <summary>Eight bytes, little endian.</summary>
    Fixed64 = 1,

    /// <summary>A varint length and so many bytes.</summary>
    Length = 2,

    /// <summary>The start of a group; only skipped.</summary>
    StartGroup = 3,

    /// <summary>The end of a group; only skipped.</summary>
    EndGroup = 4,

    /// <summary>Four bytes, little endian.</summary>
    Fixed32 = 5,
}
