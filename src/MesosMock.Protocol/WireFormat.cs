namespace MesosMock.Protocol;

/// <summary>The two encodings that a Mesos master speaks.</summary>
public enum WireFormat
{
    /// <summary><c>application/json</c>, with the mapping rules of Mesos itself.</summary>
    Json,

    /// <summary><c>application/x-protobuf</c>, the proto2 binary encoding.</summary>
    Protobuf,
}
