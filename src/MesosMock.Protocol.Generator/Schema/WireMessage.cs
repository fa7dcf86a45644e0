namespace MesosMock.Protocol.Generator.Schema;

/// <summary>One message of the table.</summary>
internal sealed class WireMessage
{
    /// <summary>The name within the package, with dots between nested messages.</summary>
    public string Name { get; set; } = "";

    /// <summary>The package that declares the message.</summary>
    public WirePackage Package { get; set; } = new();

    /// <summary>The record's name in C#.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>Whether the record is a small struct rather than a class.</summary>
    public bool IsValue { get; set; }

    /// <summary>Whether the message is one entry of a map.</summary>
    public bool IsMapEntry { get; set; }

    /// <summary>Whether some field holds many of these.</summary>
    public bool IsRepeatedSomewhere { get; set; }

    /// <summary>The sentence that documents the message; empty when there is none.</summary>
    public string Doc { get; set; } = "";

    /// <summary>The fields, in the order in which JSON writes them.</summary>
    public List<WireField> Fields { get; } = new();

    /// <summary>The fields in the order in which protobuf writes them.</summary>
    public IEnumerable<WireField> FieldsByNumber => Fields.OrderBy(item => item.Number);

    /// <summary>The name of the static class with the message's codec.</summary>
    public string CodecName => TypeName + "Codec";
}
