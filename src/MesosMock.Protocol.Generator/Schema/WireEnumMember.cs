namespace MesosMock.Protocol.Generator.Schema;

/// <summary>One value of an enum.</summary>
internal sealed class WireEnumMember
{
    /// <summary>The value's name on the wire.</summary>
    public string Name { get; set; } = "";

    /// <summary>The member's name in C#.</summary>
    public string MemberName { get; set; } = "";

    /// <summary>The number on the wire.</summary>
    public int Number { get; set; }

    /// <summary>The sentence that documents the value; empty when there is none.</summary>
    public string Doc { get; set; } = "";
}
