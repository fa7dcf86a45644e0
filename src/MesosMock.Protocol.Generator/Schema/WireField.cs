namespace MesosMock.Protocol.Generator.Schema;

/// <summary>One field of a message, as the table declares it.</summary>
internal sealed class WireField
{
    /// <summary>The field's name on the wire.</summary>
    public string Name { get; set; } = "";

    /// <summary>The property's name in C#.</summary>
    public string PropertyName { get; set; } = "";

    /// <summary>The protobuf field number.</summary>
    public int Number { get; set; }

    /// <summary>How often the field may occur.</summary>
    public FieldLabel Label { get; set; }

    /// <summary>What the field holds; for a map, what its values hold.</summary>
    public FieldKind Kind { get; set; }

    /// <summary>The type as written in the table.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>The default as written in the table, or null when there is none.</summary>
    public string? Default { get; set; }

    /// <summary>Whether Mesos marks the field as deprecated.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>
    /// Whether a default that was given can be told from one that was not: the property is null
    /// then.
    /// </summary>
    public bool IsExplicit { get; set; }

    /// <summary>Whether JSON shows the list also when there is nothing in it.</summary>
    public bool IsShownEmpty { get; set; }

    /// <summary>The sentence that documents the field; empty when there is none.</summary>
    public string Doc { get; set; } = "";

    /// <summary>The line of the table that declares the field, for error messages.</summary>
    public int Line { get; set; }

    /// <summary>The message that the field (or the map's values) holds.</summary>
    public WireMessage? Message { get; set; }

    /// <summary>The enum that the field (or the map's values) holds.</summary>
    public WireEnum? Enum { get; set; }

    /// <summary>For a map, the message made of one key and one value.</summary>
    public WireMessage? Entry { get; set; }

    /// <summary>Whether an unset field is written to JSON with its default.</summary>
    public bool HasWrittenDefault =>
        Label == FieldLabel.Optional && Default != null && !IsDeprecated;

    /// <summary>Whether the property of an unset field holds the default.</summary>
    public bool HoldsDefault => HasWrittenDefault && !IsExplicit;

    /// <summary>Whether the property is a collection.</summary>
    public bool IsRepeated => Label == FieldLabel.Repeated || Label == FieldLabel.Map;

    /// <summary>The message of one element: the map's entry, or the message itself.</summary>
    public WireMessage? ElementMessage => Label == FieldLabel.Map ? Entry : Message;
}
