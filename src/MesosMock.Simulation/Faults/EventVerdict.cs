using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Faults;

/// <summary>What becomes of an event.</summary>
/// <param name="Event">What is sent in its place; null for nothing.</param>
/// <param name="Damage">What is done to its bytes; null for nothing.</param>
internal readonly record struct EventVerdict(Event? Event, RecordDamage? Damage = null)
{
    /// <summary>The event does not reach the stream.</summary>
    public static EventVerdict Drop => default;

    /// <summary>The event goes its usual way.</summary>
    public static EventVerdict Pass(Event message) => new(message);
}
