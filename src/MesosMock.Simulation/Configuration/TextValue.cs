namespace MesosMock.Simulation.Configuration;

/// <summary>One item of the text form of resources or attributes.</summary>
/// <param name="Name">For example <c>cpus</c>.</param>
/// <param name="Kind">Which of the values below is filled.</param>
public sealed record TextValue(string Name, TextValueKind Kind)
{
    /// <summary>Role of a statically reserved resource, as in <c>cpus(web):4</c>.</summary>
    /// <value>Default <c>*</c>: unreserved. Always <c>*</c> for attributes.</value>
    public string Role { get; init; } = "*";

    /// <summary>The number of a scalar.</summary>
    public double Scalar { get; init; }

    /// <summary>The ranges, bounds included, in the order of the text.</summary>
    public IReadOnlyList<(ulong Begin, ulong End)> Ranges { get; init; } = [];

    /// <summary>The words of a set, in the order of the text.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary>The word of a text.</summary>
    public string Text { get; init; } = "";
}
