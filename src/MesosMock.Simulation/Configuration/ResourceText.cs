namespace MesosMock.Simulation.Configuration;

/// <summary>
/// The text form of resources, as Mesos flag <c>--resources</c> takes it
/// (Mesos src/common/resources_utils.cpp, Resources::fromSimpleString):
/// <c>cpus:16;mem:65536;ports:[31000-32000];cpus(web):4</c>.
/// </summary>
public static class ResourceText
{
    /// <summary>What the text looks like, for messages.</summary>
    public const string Allowed =
        "NAME:VALUE pairs with ; between them, as in "
        + "\"cpus:16;mem:65536;disk:100000;ports:[31000-32000];gpus:2\"";

    /// <summary>Reads resources.</summary>
    /// <param name="text">The text; empty text gives no items.</param>
    /// <param name="items">The items in the order of the text; empty on an error.</param>
    /// <param name="error">What is wrong, or empty.</param>
    /// <returns>Whether the text is well-formed.</returns>
    public static bool TryParse(
        string text, out IReadOnlyList<TextValue> items, out string error)
    {
        var list = new List<TextValue>();
        items = [];
        error = "";
        foreach (var part in text.Split(
            ';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!TryParseItem(part, out var item, out error))
            {
                return false;
            }

            // Never null here: TryParseItem answered true.
            list.Add(item!);
        }

        items = list;
        return true;
    }

    private static bool TryParseItem(string part, out TextValue? item, out string error)
    {
        item = null;
        var colon = part.LastIndexOf(':');
        var name = colon < 0 ? "" : part[..colon].Trim();
        var value = colon < 0 ? "" : part[(colon + 1)..].Trim();
        if (name.Length == 0 || value.Length == 0)
        {
            error = $"\"{part}\" is not NAME:VALUE";
            return false;
        }

        if (!TrySplitRole(ref name, out var role, out error)
            || !TextValueParser.TryParse(name, value, out item, out error))
        {
            return false;
        }

        error = Check(item!, value);
        item = error.Length == 0 ? item! with { Role = role, Text = "" } : null;
        return item is not null;
    }

    private static bool TrySplitRole(ref string name, out string role, out string error)
    {
        role = "*";
        error = "";
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return true;
        }

        if (open == 0 || !name.EndsWith(')') || name.Length - open < 3)
        {
            error = $"\"{name}\" is not NAME(ROLE)";
            return false;
        }

        role = name[(open + 1)..^1].Trim();
        name = name[..open].Trim();
        return true;
    }

    /// <summary>What a resource, unlike an attribute, may not be.</summary>
    private static string Check(TextValue item, string value)
    {
        if (item.Kind == TextValueKind.Text)
        {
            return $"\"{value}\" of {item.Name} is not a number, [ranges] or {{set}}";
        }

        if (item.Kind == TextValueKind.Scalar && !double.IsFinite(item.Scalar))
        {
            return $"{item.Name} is not a finite number";
        }

        if (item.Kind == TextValueKind.Scalar && item.Scalar < 0)
        {
            return $"{item.Name} is negative";
        }

        return item.Name switch
        {
            "cpus" or "mem" or "disk" or "gpus" when item.Kind != TextValueKind.Scalar =>
                $"{item.Name} is not a number",
            "gpus" when item.Scalar != Math.Floor(item.Scalar) => "gpus is not a whole number",
            "ports" when item.Kind != TextValueKind.Ranges => "ports is not [ranges]",
            _ => "",
        };
    }
}
