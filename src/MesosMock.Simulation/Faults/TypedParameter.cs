namespace MesosMock.Simulation.Faults;

/// <summary>A parameter whose values are of one type.</summary>
internal sealed record TypedParameter<T>(
    string Name, string Type, string Default, string Allowed, string Help)
    : FaultParameter(Name, Type, Default, Allowed, Help)
{
    /// <summary>Reads a value: what is wrong, or null and the value.</summary>
    public delegate string? Reader(string text, out T value);

    public required Reader Read { get; init; }

    public override string? Check(string text) => Read(text, out _);
}
