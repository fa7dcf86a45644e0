using MesosMock.Server.Traffic;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Streams;

/// <summary>What all streams have in common.</summary>
/// <param name="HeartbeatInterval">Real time between two HEARTBEAT events.</param>
/// <param name="BacklogBytesMax">Bytes that may be held back for a stream.</param>
/// <param name="Time">Real time.</param>
/// <param name="Fault">Where a mistake in encoding goes.</param>
/// <param name="Logger">Where streams report.</param>
internal sealed record StreamContext(
    TimeSpan HeartbeatInterval,
    long BacklogBytesMax,
    TimeProvider Time,
    OwnFault Fault,
    ILogger Logger)
{
    /// <summary>Where what is sent is kept for lookers; null for nowhere.</summary>
    public TrafficLog? Traffic { get; init; }
}
