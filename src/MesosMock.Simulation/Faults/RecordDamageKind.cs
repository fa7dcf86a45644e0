namespace MesosMock.Simulation.Faults;

/// <summary>Ways in which the bytes of a record are spoilt or made strange.</summary>
public enum RecordDamageKind
{
    /// <summary>The length line says more than comes.</summary>
    WrongLength,

    /// <summary>The length line is no number.</summary>
    LengthNotDigits,

    /// <summary>The body is text that is no JSON, or a tag that no message has.</summary>
    BrokenBody,

    /// <summary>The body has bytes that are not UTF-8 text.</summary>
    BrokenText,

    /// <summary>One bit of the body is turned over.</summary>
    BitFlip,

    /// <summary>The record ends in its middle, and so does the connection.</summary>
    Truncated,

    /// <summary>The message has a field that nobody knows; that is allowed.</summary>
    UnknownField,

    /// <summary>A known field is there and null, which is as if it were not there.</summary>
    NullField,

    /// <summary>The message is an event of a type that nobody knows; that is allowed.</summary>
    UnknownType,
}
