using MesosMock.Protocol.V1;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Views;

/// <summary>The master itself. Immutable, and the same for a whole run.</summary>
/// <param name="Info">Id, address, hostname, port, version and capabilities.</param>
/// <param name="StartedAt">When the machine began.</param>
/// <param name="ElectedAt">
/// When the master became the leader: at once, since it has no rivals.
/// </param>
public sealed record MasterView(MasterInfo Info, Instant StartedAt, Instant ElectedAt);
