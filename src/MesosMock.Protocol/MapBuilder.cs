namespace MesosMock.Protocol;

/// <summary>
/// Collects the entries of a map while it is read. The wire gives maps no order; ours is by key,
/// so that equal maps are equal records. The last value of a key wins.
/// </summary>
/// <typeparam name="T">The type of one entry.</typeparam>
internal struct MapBuilder<T>
    where T : struct, IMapEntry
{
    private RepeatedBuilder<T> entries;
    private bool isUnordered;

    /// <summary>Adds one entry.</summary>
    public void Set(T entry)
    {
        var before = entries.AsSpan();
        isUnordered |= !before.IsEmpty
            && string.CompareOrdinal(before[^1].Key, entry.Key) >= 0;
        entries.Add(entry);
    }

    /// <summary>Hands the entries over; the builder must not be used again.</summary>
    public readonly Repeated<T> Build() => isUnordered ? Order() : entries.Build();

    private readonly Repeated<T> Order()
    {
        var byKey = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in entries.AsSpan())
        {
            byKey[entry.Key] = entry;
        }

        return byKey.Values.ToRepeated();
    }
}
