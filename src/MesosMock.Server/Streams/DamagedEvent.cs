using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;

namespace MesosMock.Server.Streams;

/// <summary>An event whose bytes are tampered with on their way out.</summary>
internal sealed record DamagedEvent(Event Event, RecordDamage Damage);
