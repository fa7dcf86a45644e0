using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Roles;

/// <summary>
/// Upper limits by name, nought included; a name without one is unlimited
/// (src/common/resource_quantities.cpp, ResourceLimits). Sorted by name. Immutable.
/// </summary>
internal sealed class ResourceLimits
{
    /// <summary>No limits.</summary>
    public static readonly ResourceLimits None = new([]);

    private readonly ResourceQuantity[] _items;

    private ResourceLimits(ResourceQuantity[] items) => _items = items;

    public IReadOnlyList<ResourceQuantity> Items => _items;

    public bool IsEmpty => _items.Length == 0;

    /// <summary>Limits of names that are given once each.</summary>
    public static ResourceLimits Of(IEnumerable<ResourceQuantity> limits) =>
        new([.. limits.OrderBy(limit => limit.Name, StringComparer.Ordinal)]);

    /// <summary>The limit of a name; null if there is none.</summary>
    public long? Find(string name)
    {
        foreach (var item in _items)
        {
            if (item.Name == name)
            {
                return item.Thousandths;
            }
        }

        return null;
    }

    /// <summary>Whether amounts stay within the limits.</summary>
    public bool Contains(ResourceQuantities amounts) =>
        amounts.Items.All(amount => Find(amount.Name) is not { } limit
            || limit >= amount.Thousandths);

    /// <summary>What the limits still allow beside some amounts; never below nought.</summary>
    public ResourceLimits Subtract(ResourceQuantities amounts) => new(
        [
            .. _items.Select(item => item with
            {
                Thousandths = Math.Max(item.Thousandths - amounts[item.Name], 0),
            }),
        ]);

    /// <summary>The limits as <c>cpus:1; mem:64</c>, or <c>{}</c>.</summary>
    public override string ToString() => IsEmpty
        ? "{}"
        : string.Join(
            "; ", _items.Select(item => $"{item.Name}:{FixedPoint.Print(item.Thousandths)}"));
}
