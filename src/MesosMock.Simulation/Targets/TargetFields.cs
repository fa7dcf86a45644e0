namespace MesosMock.Simulation.Targets;

/// <summary>Which fields each kind has, and how they are written.</summary>
internal static class TargetFields
{
    private const string LabelPrefix = "label.";
    private const string AttributePrefix = "attr.";

    private static readonly (string Name, TargetField Field)[] Named =
    [
        ("id", TargetField.Id),
        ("name", TargetField.Name),
        ("host", TargetField.Host),
        ("rack", TargetField.Rack),
        ("state", TargetField.State),
        ("role", TargetField.Role),
        ("framework", TargetField.Framework),
        ("agent", TargetField.Agent),
    ];

    public static bool Has(TargetKind kind, TargetField field) => kind switch
    {
        TargetKind.Agent => field is not (TargetField.Role or TargetField.Label
            or TargetField.Agent),
        TargetKind.Task => true,
        TargetKind.Offer => field is not (TargetField.State or TargetField.Label
            or TargetField.Name),
        _ => field is not (TargetField.Rack or TargetField.Attribute or TargetField.Framework),
    };

    /// <summary>Reads a field's name; a label's and an attribute's key comes with it.</summary>
    public static bool TryParse(string name, out TargetField field, out string? key)
    {
        key = null;
        foreach (var (known, value) in Named)
        {
            if (known == name)
            {
                field = value;
                return true;
            }
        }

        field = name.StartsWith(LabelPrefix, StringComparison.Ordinal)
            ? TargetField.Label
            : TargetField.Attribute;
        var prefix = field == TargetField.Label ? LabelPrefix : AttributePrefix;
        key = name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;
        return key is { Length: > 0 };
    }

    /// <summary>The names of a kind's fields, as messages list them.</summary>
    public static IReadOnlyList<string> NamesOf(TargetKind kind) =>
        [
            .. Named.Where(one => Has(kind, one.Field)).Select(one => one.Name),
            .. Has(kind, TargetField.Label) ? [LabelPrefix + "KEY"] : Array.Empty<string>(),
            .. Has(kind, TargetField.Attribute) ? [AttributePrefix + "KEY"] : Array.Empty<string>(),
        ];

    public static string NameOf(TargetField field, string? key) => field switch
    {
        TargetField.Label => LabelPrefix + key,
        TargetField.Attribute => AttributePrefix + key,
        _ => Named.First(one => one.Field == field).Name,
    };
}
