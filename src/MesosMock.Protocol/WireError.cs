namespace MesosMock.Protocol;

/// <summary>Why a body could not be read as a message.</summary>
/// <param name="Kind">The step that failed.</param>
/// <param name="Detail">
/// The words of Mesos for it, without the beginning that names the step. Empty for protobuf.
/// </param>
public readonly record struct WireError(WireErrorKind Kind, string Detail)
{
    /// <summary>The error of every protobuf body that cannot be read.</summary>
    internal static WireError BadProtobuf => new(WireErrorKind.Protobuf, "");
}
