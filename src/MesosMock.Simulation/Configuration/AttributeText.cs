namespace MesosMock.Simulation.Configuration;

/// <summary>
/// The text form of attributes, as Mesos flag <c>--attributes</c> takes it
/// (Mesos src/common/attributes.cpp, Attributes::parse): <c>rack:r1;os:linux;level:10</c>.
/// </summary>
public static class AttributeText
{
    /// <summary>What the text looks like, for messages.</summary>
    public const string Allowed =
        "NAME:VALUE pairs with ; between them, as in \"rack:r1;os:linux\"";

    /// <summary>Reads attributes.</summary>
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
            // The value may hold colons itself: the name ends at the first one.
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : part[..colon].Trim();
            var value = colon < 0 ? "" : part[(colon + 1)..].Trim();
            if (name.Length == 0 || value.Length == 0)
            {
                error = $"\"{part}\" is not NAME:VALUE";
                return false;
            }

            if (!TextValueParser.TryParse(name, value, out var item, out error))
            {
                return false;
            }

            if (item!.Kind == TextValueKind.Set)
            {
                error = $"{name} is a set, which attributes cannot be";
                return false;
            }

            list.Add(item.Kind == TextValueKind.Scalar ? item with { Text = "" } : item);
        }

        items = list;
        return true;
    }
}
