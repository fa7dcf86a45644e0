namespace MesosMock.Protocol.Descriptors;

/// <summary>One message of the field table, for code that works on any message.</summary>
internal sealed class MessageDescriptor
{
    private readonly Dictionary<string, FieldDescriptor> byName;

    public MessageDescriptor(string name, FieldDescriptor[] fields)
    {
        Name = name;
        Fields = fields;
        FieldsByNumber = [.. fields.OrderBy(item => item.Number)];
        byName = fields.ToDictionary(item => item.Name, StringComparer.Ordinal);
    }

    /// <summary>The full name, package included.</summary>
    public string Name { get; }

    /// <summary>The fields in declaration order, which is the order of JSON.</summary>
    public IReadOnlyList<FieldDescriptor> Fields { get; }

    /// <summary>The fields in the order of protobuf.</summary>
    public IReadOnlyList<FieldDescriptor> FieldsByNumber { get; }

    /// <summary>Finds a field by its exact wire name.</summary>
    public FieldDescriptor? Find(string name) => byName.GetValueOrDefault(name);
}
