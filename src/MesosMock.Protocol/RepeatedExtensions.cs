namespace MesosMock.Protocol;

/// <summary>Makes repeated values; collection expressions come here.</summary>
public static class RepeatedExtensions
{
    /// <summary>Copies the items.</summary>
    /// <typeparam name="T">The type of one item.</typeparam>
    /// <param name="items">The items in wire order.</param>
    /// <returns>The immutable list.</returns>
    public static Repeated<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? default : new Repeated<T>(items.ToArray(), items.Length);

    /// <summary>Copies the items of any sequence.</summary>
    /// <typeparam name="T">The type of one item.</typeparam>
    /// <param name="items">The items in wire order.</param>
    /// <returns>The immutable list.</returns>
    public static Repeated<T> ToRepeated<T>(this IEnumerable<T> items) => Create<T>([.. items]);
}
