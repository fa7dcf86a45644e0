namespace MesosMock.Protocol.Generator.Schema;

/// <summary>One package of the table: one file.</summary>
internal sealed class WirePackage
{
    /// <summary>The protobuf package, for example <c>mesos.v1.scheduler</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>The Mesos file that is the source of the facts.</summary>
    public string Source { get; set; } = "";

    /// <summary>The C# namespace.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The messages, in declaration order.</summary>
    public List<WireMessage> Messages { get; } = new();

    /// <summary>The enums, in declaration order.</summary>
    public List<WireEnum> Enums { get; } = new();
}
