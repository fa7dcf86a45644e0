using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Scalar amounts by name, whatever their reservations and disks: what fair sharing and quota
/// count (src/common/resource_quantities.cpp). Sorted by name, nothing zero. Immutable.
/// </summary>
internal sealed class ResourceQuantities : IEquatable<ResourceQuantities>
{
    /// <summary>Nothing.</summary>
    public static readonly ResourceQuantities None = new([]);

    private readonly ResourceQuantity[] items;

    private ResourceQuantities(ResourceQuantity[] items) => this.items = items;

    /// <summary>The amounts, by name in ordinal order.</summary>
    public IReadOnlyList<ResourceQuantity> Items => items;

    /// <summary>True if there are no amounts.</summary>
    public bool IsEmpty => items.Length == 0;

    /// <summary>The amount in thousandths; 0 when there is none of the name.</summary>
    public long this[string name]
    {
        get
        {
            foreach (var item in items)
            {
                if (item.Name == name)
                {
                    return item.Thousandths;
                }
            }

            return 0;
        }
    }

    /// <summary>Adds up amounts of the same name; zero and negative sums vanish.</summary>
    public static ResourceQuantities Of(IEnumerable<ResourceQuantity> amounts)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, thousandths) in amounts)
        {
            sums[name] = FixedPoint.Add(sums.GetValueOrDefault(name), thousandths);
        }

        var kept = sums.Where(sum => sum.Value > 0)
            .Select(sum => new ResourceQuantity(sum.Key, sum.Value))
            .ToArray();
        return kept.Length == 0 ? None : new ResourceQuantities(kept);
    }

    /// <summary>The scalar amounts of the items.</summary>
    public static ResourceQuantities From(IEnumerable<ResourceItem> resources) => Of(
        from resource in resources
        where resource.Key.Kind == ValueKind.Scalar
        select new ResourceQuantity(resource.Key.Name, resource.Amount));

    /// <summary>All amounts; a number or name of RANGES or SET resources counts one.</summary>
    public static ResourceQuantities CountOf(ResourceSet resources) => Of(
        resources.Items.ToArray()
            .Select(item => new ResourceQuantity(item.Key.Name, item.Quantity)));

    /// <summary>The sums by name.</summary>
    public ResourceQuantities Add(ResourceQuantities other) =>
        other.IsEmpty ? this : Of(items.Concat(other.items));

    /// <summary>The differences by name; what would be negative vanishes.</summary>
    public ResourceQuantities Subtract(ResourceQuantities other) => other.IsEmpty ? this : Of(
        from item in items
        select item with { Thousandths = item.Thousandths - other[item.Name] });

    /// <summary>True if there is at least the other's amount of each name.</summary>
    public bool Contains(ResourceQuantities other) =>
        other.items.All(item => this[item.Name] >= item.Thousandths);

    /// <inheritdoc/>
    public bool Equals(ResourceQuantities? other) =>
        other is not null && items.AsSpan().SequenceEqual(other.items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceQuantities);

    /// <inheritdoc/>
    public override int GetHashCode() => items.Aggregate(
        StableHash.Seed,
        static (hash, item) =>
            StableHash.Add(StableHash.Add(hash, item.Name), item.Thousandths));

    /// <summary>The amounts as <c>cpus:1; mem:64</c>, or <c>{}</c>.</summary>
    public override string ToString() => IsEmpty
        ? "{}"
        : string.Join(
            "; ", items.Select(item => $"{item.Name}:{FixedPoint.Print(item.Thousandths)}"));
}
