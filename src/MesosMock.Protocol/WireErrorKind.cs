namespace MesosMock.Protocol;

/// <summary>At which step a body turned out not to be the message.</summary>
public enum WireErrorKind
{
    /// <summary>There is no error.</summary>
    None,

    /// <summary>
    /// The body is not JSON. Mesos answers <c>Failed to parse body into JSON: </c> and the
    /// detail.
    /// </summary>
    Syntax,

    /// <summary>
    /// The JSON does not fit the message. Mesos answers
    /// <c>Failed to convert JSON into Call protobuf: </c> and the detail.
    /// </summary>
    Conversion,

    /// <summary>
    /// The body is not the message in protobuf. Mesos gives no detail then.
    /// </summary>
    Protobuf,
}
