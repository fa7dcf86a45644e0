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

    /// <summary>Adds or replaces one entry.</summary>
    public void Set(T entry)
    {
        var span = entries.AsSpan();
        var low = 0;
        var high = span.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(span[middle].Key, entry.Key);
            if (order == 0)
            {
                span[middle] = entry;
                return;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        entries.Insert(low, entry);
    }

    /// <summary>Hands the entries over; the builder must not be used again.</summary>
    public readonly Repeated<T> Build() => entries.Build();
}
