namespace MesosMock.Simulation.Faults;

/// <summary>What is done to the bytes of one record on its way out.</summary>
/// <param name="Kind">What.</param>
/// <param name="Place">Where in the record: a share of its length, 0 to 1.</param>
public sealed record RecordDamage(RecordDamageKind Kind, double Place)
{
    /// <summary>Bytes that get through before it; null to go by the share.</summary>
    public int? Bytes { get; init; }
}
