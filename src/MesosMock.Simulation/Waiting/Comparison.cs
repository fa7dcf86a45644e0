namespace MesosMock.Simulation.Waiting;

/// <summary>An operator and a number that a count is compared with.</summary>
/// <param name="Operator">One of <see cref="Operators"/>.</param>
/// <param name="Number">The number.</param>
internal readonly record struct Comparison(string Operator, int Number)
{
    /// <summary>All operators, the longer ones first.</summary>
    public static readonly string[] Operators = ["==", "!=", ">=", "<=", ">", "<", "="];

    public bool Holds(int count) => Operator switch
    {
        "!=" => count != Number,
        ">=" => count >= Number,
        "<=" => count <= Number,
        ">" => count > Number,
        "<" => count < Number,
        _ => count == Number,
    };

    public override string ToString() => $"{Operator} {Number}";
}
