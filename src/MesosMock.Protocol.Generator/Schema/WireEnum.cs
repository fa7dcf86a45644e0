namespace MesosMock.Protocol.Generator.Schema;

/// <summary>One enum of the table.</summary>
internal sealed class WireEnum
{
    /// <summary>The name within the package, with dots between nested names.</summary>
    public string Name { get; set; } = "";

    /// <summary>The package that declares the enum.</summary>
    public WirePackage Package { get; set; } = new();

    /// <summary>The enum's name in C#.</summary>
    public string TypeName { get; set; } = "";

    /// <summary>Whether some field holds many of these.</summary>
    public bool IsRepeatedSomewhere { get; set; }

    /// <summary>The sentence that documents the enum; empty when there is none.</summary>
    public string Doc { get; set; } = "";

    /// <summary>The values, in declaration order.</summary>
    public List<WireEnumMember> Members { get; } = new();

    /// <summary>The name of the static class with the enum's names.</summary>
    public string CodecName => TypeName + "Codec";
}
