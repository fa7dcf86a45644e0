namespace MesosMock.Protocol.Descriptors;

/// <summary>How often a field may occur.</summary>
internal enum FieldLabel
{
    /// <summary>Exactly once.</summary>
    Required,

    /// <summary>At most once.</summary>
    Optional,

    /// <summary>Any number of times, in order.</summary>
    Repeated,

    /// <summary>Any number of times, once per key; the key is a string.</summary>
    Map,
}
