using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>One kind of resource and how much of it. Immutable.</summary>
/// <remarks>
/// A struct of 40 bytes, larger than usual here, because a set is then one array: an offer's
/// resources are added and subtracted for every agent in every allocation cycle.
/// </remarks>
internal readonly struct ResourceItem
{
    private ResourceItem(
        ResourceKey key, long amount, RangeSet? ranges, ElementSet? elements, int copies)
    {
        Key = key;
        Amount = amount;
        Ranges = ranges;
        Elements = elements;
        Copies = copies;
    }

    /// <summary>What it is.</summary>
    public ResourceKey Key { get; }

    /// <summary>Thousandths of a scalar; 0 for the other kinds.</summary>
    public long Amount { get; }

    /// <summary>The numbers of a RANGES resource, else null.</summary>
    public RangeSet? Ranges { get; }

    /// <summary>The names of a SET resource, else null.</summary>
    public ElementSet? Elements { get; }

    /// <summary>How often a shared resource is held; 1 for the others.</summary>
    public int Copies { get; }

    /// <summary>True if nothing is left; a negative amount counts as nothing.</summary>
    public bool IsEmpty => Copies <= 0 || Key.Kind switch
    {
        ValueKind.Scalar => Amount <= 0,
        ValueKind.Ranges => Ranges!.IsEmpty, // Of() sets the value that the kind demands.
        _ => Elements!.IsEmpty,
    };

    /// <summary>How many things it is: thousandths, or a thousand for each number or name.
    /// </summary>
    public long Quantity => Key.Kind switch
    {
        ValueKind.Scalar => Amount,
        ValueKind.Ranges => unchecked((long)Ranges!.Count * FixedPoint.One),
        _ => Elements!.Elements.Count * FixedPoint.One,
    };

    /// <summary>An amount of a scalar resource.</summary>
    public static ResourceItem Of(ResourceKey key, long thousandths) =>
        new(key, thousandths, null, null, 1);

    /// <summary>Numbers of a RANGES resource.</summary>
    public static ResourceItem Of(ResourceKey key, RangeSet ranges) => new(key, 0, ranges, null, 1);

    /// <summary>Names of a SET resource.</summary>
    public static ResourceItem Of(ResourceKey key, ElementSet elements) =>
        new(key, 0, null, elements, 1);

    /// <summary>The same amount of another thing of the same kind.</summary>
    public ResourceItem With(ResourceKey key) => new(key, Amount, Ranges, Elements, Copies);

    /// <summary>Another amount of the same scalar.</summary>
    public ResourceItem With(long thousandths) =>
        new(Key, thousandths, Ranges, Elements, Copies);

    /// <summary>
    /// The order inside a set. Items that compare equal can be counted together; exclusive ones
    /// only do so when their values are equal, too.
    /// </summary>
    public int CompareTo(in ResourceItem other)
    {
        var order = Key.CompareTo(other.Key);
        return order != 0 || !Key.IsExclusive ? order : CompareValueTo(other);
    }

    /// <summary>The sum with an item that compares equal.</summary>
    public ResourceItem Add(in ResourceItem other) => Key.Details.IsShared
        ? new(Key, Amount, Ranges, Elements, Copies + other.Copies)
        : Key.Kind switch
        {
            ValueKind.Scalar => With(FixedPoint.Add(Amount, other.Amount)),
            ValueKind.Ranges => Of(Key, Ranges!.Add(other.Ranges!)),
            _ => Of(Key, Elements!.Add(other.Elements!)),
        };

    /// <summary>What is left without an item that compares equal; may be empty.</summary>
    public ResourceItem Subtract(in ResourceItem other)
    {
        if (Key.IsExclusive)
        {
            var removed = Key.Details.IsShared ? other.Copies : 1;
            return new(Key, Amount, Ranges, Elements, Copies - removed);
        }

        return Key.Kind switch
        {
            ValueKind.Scalar => With(Amount - other.Amount),
            ValueKind.Ranges => Of(Key, Ranges!.Subtract(other.Ranges!)),
            _ => Of(Key, Elements!.Subtract(other.Elements!)),
        };
    }

    /// <summary>True if an item that compares equal can be taken out of this one.</summary>
    public bool Contains(in ResourceItem other) => Key.IsExclusive
        ? Copies >= other.Copies
        : Key.Kind switch
        {
            ValueKind.Scalar => Amount >= other.Amount,
            ValueKind.Ranges => Ranges!.Contains(other.Ranges!),
            _ => Elements!.Contains(other.Elements!),
        };

    /// <summary>True if key, value and copies are equal.</summary>
    public bool IsSameAs(in ResourceItem other) =>
        Copies == other.Copies && Key.Equals(other.Key) && CompareValueTo(other) == 0;

    /// <summary>Continues a stable hash.</summary>
    public int AddTo(int hash)
    {
        hash = StableHash.Add(StableHash.Add(hash, Key.GetHashCode()), Amount);
        hash = Ranges is null ? hash : StableHash.Add(hash, Ranges.GetHashCode());
        return Elements is null ? hash : StableHash.Add(hash, Elements.GetHashCode());
    }

    private int CompareValueTo(in ResourceItem other) => Key.Kind switch
    {
        ValueKind.Scalar => Amount.CompareTo(other.Amount),
        ValueKind.Ranges => Ranges!.CompareTo(other.Ranges!),
        _ => Elements!.CompareTo(other.Elements!),
    };
}
