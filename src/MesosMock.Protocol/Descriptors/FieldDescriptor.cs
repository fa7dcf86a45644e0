namespace MesosMock.Protocol.Descriptors;

/// <summary>One field of a message, for code that works on any message.</summary>
/// <param name="Name">The field's name on the wire.</param>
/// <param name="Number">The protobuf field number.</param>
/// <param name="Label">How often the field may occur.</param>
/// <param name="Kind">What the field, or the map's values, hold.</param>
/// <param name="HasWrittenDefault">Whether JSON shows the field even when it is unset.</param>
/// <param name="IsExplicit">Whether the record tells a default given from one not given.</param>
internal sealed record FieldDescriptor(
    string Name,
    int Number,
    FieldLabel Label,
    FieldKind Kind,
    bool HasWrittenDefault = false,
    bool IsExplicit = false)
{
    /// <summary>The enum; messages refer to each other, so it is looked up late.</summary>
    public Func<EnumDescriptor>? Enum { get; init; }

    /// <summary>The nested message; for a map, that of one entry.</summary>
    public Func<MessageDescriptor>? Message { get; init; }

    /// <summary>Whether the field may occur more than once.</summary>
    public bool IsRepeated => Label is FieldLabel.Repeated or FieldLabel.Map;
}
