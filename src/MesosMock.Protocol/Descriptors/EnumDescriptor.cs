namespace MesosMock.Protocol.Descriptors;

/// <summary>One enum of the field table, for code that works on any message.</summary>
internal sealed class EnumDescriptor
{
    private readonly Dictionary<string, int> numbers;

    public EnumDescriptor(string name, (string Name, int Number)[] members)
    {
        Name = name;
        Members = members;
        numbers = members.ToDictionary(
            member => member.Name, member => member.Number, StringComparer.Ordinal);
    }

    /// <summary>The full name, package included.</summary>
    public string Name { get; }

    /// <summary>The values in declaration order.</summary>
    public IReadOnlyList<(string Name, int Number)> Members { get; }

    /// <summary>Finds a value by its exact wire name.</summary>
    public bool TryFind(string name, out int number) => numbers.TryGetValue(name, out number);
}
