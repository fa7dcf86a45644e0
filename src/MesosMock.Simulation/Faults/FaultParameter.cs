namespace MesosMock.Simulation.Faults;

/// <summary>What a fault can be told: its name, its values, and what it is for.</summary>
/// <param name="Name">As it stands in a file: lower case with underscores.</param>
/// <param name="Type">What kind of value it takes.</param>
/// <param name="Default">The text of its value when nobody says.</param>
/// <param name="Allowed">What values it takes, for messages and pages.</param>
/// <param name="Help">One sentence.</param>
public abstract record FaultParameter(
    string Name, string Type, string Default, string Allowed, string Help)
{
    /// <summary>Looks at a value.</summary>
    /// <param name="text">The value as it was written.</param>
    /// <returns>What is wrong with it; null when it can be used.</returns>
    public abstract string? Check(string text);
}
