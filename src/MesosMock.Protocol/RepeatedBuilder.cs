namespace MesosMock.Protocol;

/// <summary>Collects the items of a repeated field while it is read.</summary>
/// <typeparam name="T">The type of one item.</typeparam>
internal struct RepeatedBuilder<T>
{
    private const int FirstCapacity = 4;

    private T[]? items;
    private int count;

    /// <summary>Appends one item.</summary>
    public void Add(T item)
    {
        Grow();
        items![count++] = item;
    }

    /// <summary>Puts an item in front of the one at the index.</summary>
    public void Insert(int index, T item)
    {
        Grow();
        Array.Copy(items!, index, items!, index + 1, count - index);
        items![index] = item;
        count++;
    }

    /// <summary>The items so far, in place.</summary>
    public readonly Span<T> AsSpan() => new(items, 0, count);

    /// <summary>Hands the items over; the builder must not be used again.</summary>
    public readonly Repeated<T> Build() => new(items, count);

    private void Grow()
    {
        if (items is null)
        {
            items = new T[FirstCapacity];
        }
        else if (count == items.Length)
        {
            Array.Resize(ref items, count * 2);
        }
    }
}
