namespace MesosMock.Simulation.Resources;

/// <summary>Names without duplicates, in ordinal order: the value of a SET resource. Immutable.
/// </summary>
internal sealed class ElementSet : IEquatable<ElementSet>
{
    /// <summary>No names at all.</summary>
    public static readonly ElementSet Empty = new([]);

    private readonly string[] elements;

    private ElementSet(string[] elements) => this.elements = elements;

    /// <summary>The names, sorted.</summary>
    public IReadOnlyList<string> Elements => elements;

    /// <summary>True if no name is in it.</summary>
    public bool IsEmpty => elements.Length == 0;

    /// <summary>Sorts the names and drops duplicates.</summary>
    public static ElementSet Of(IEnumerable<string> names)
    {
        string[] sorted = [.. names.Distinct().Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? Empty : new ElementSet(sorted);
    }

    /// <summary>All names of both.</summary>
    public ElementSet Add(ElementSet other) => Of(elements.Concat(other.elements));

    /// <summary>The names that are not in <paramref name="other"/>.</summary>
    public ElementSet Subtract(ElementSet other) =>
        Of(elements.Where(element => !other.Has(element)));

    /// <summary>True if every name of <paramref name="other"/> is in this.</summary>
    public bool Contains(ElementSet other) => other.elements.All(Has);

    /// <summary>Orders by the names, first difference decides.</summary>
    public int CompareTo(ElementSet other)
    {
        for (var i = 0; i < elements.Length && i < other.elements.Length; i++)
        {
            var order = string.CompareOrdinal(elements[i], other.elements[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return elements.Length.CompareTo(other.elements.Length);
    }

    /// <inheritdoc/>
    public bool Equals(ElementSet? other) =>
        other is not null && elements.AsSpan().SequenceEqual(other.elements);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ElementSet);

    /// <inheritdoc/>
    public override int GetHashCode() => elements.Aggregate(StableHash.Seed, StableHash.Add);

    /// <summary>Mesos's print form: <c>{a, b}</c>.</summary>
    public override string ToString() => $"{{{string.Join(", ", elements)}}}";

    private bool Has(string name) =>
        Array.BinarySearch(elements, name, StringComparer.Ordinal) >= 0;
}
