using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Streams;

/// <summary>What all streams have in common.</summary>
/// <param name="HeartbeatInterval">Real time between two HEARTBEAT events.</param>
/// <param name="Time">Real time.</param>
/// <param name="Fault">Where a mistake in encoding goes.</param>
/// <param name="Logger">Where streams report.</param>
internal sealed record StreamContext(
    TimeSpan HeartbeatInterval, TimeProvider Time, OwnFault Fault, ILogger Logger);
