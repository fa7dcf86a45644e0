using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Faults;

namespace MesosMock.Server.Streams;

/// <summary>What waits in a stream's queue, in order. The empty one is the stream's end.</summary>
/// <param name="Event">An event to write.</param>
/// <param name="Damage">What is done to its bytes; null for nothing.</param>
/// <param name="Shape">How the stream is written from here on.</param>
internal readonly record struct StreamEntry(
    Event? Event, RecordDamage? Damage = null, StreamShape? Shape = null);
