namespace MesosMock.Configuration;

/// <summary>How the HTTP edge differs from a strict master; part of <c>[master]</c>.</summary>
internal sealed record HttpSettings
{
    /// <summary>
    /// Whether a content type with parameters, such as
    /// <c>application/json; charset=utf-8</c>, is taken. Differs from Mesos when true.
    /// </summary>
    /// <value>Default false.</value>
    public bool IsContentTypeLenient { get; init; }

    /// <summary>Size of a request's body above which the answer is 413.</summary>
    /// <value>Bytes, 1 to 1 GiB. Default 64 MiB.</value>
    public long BodyBytesMax { get; init; } = 64L << 20;

    /// <summary>
    /// Unread bytes of an event stream above which it is cut; one record always fits.
    /// </summary>
    /// <value>Bytes, 1 to 64 GiB. Default 256 MiB.</value>
    public long StreamBacklogBytesMax { get; init; } = 256L << 20;
}
