namespace MesosMock.Toml;

/// <summary>An array, written as a value or by <c>[[headers]]</c>.</summary>
/// <param name="isOfHeaders">Whether <c>[[headers]]</c> write it.</param>
/// <param name="span">The brackets, or the first header.</param>
internal sealed class TomlArray(bool isOfHeaders, TomlSpan span) : TomlValue(span)
{
    private readonly List<TomlValue> items = [];

    /// <summary>Whether <c>[[headers]]</c> write it; then all items are tables.</summary>
    public bool IsOfHeaders { get; } = isOfHeaders;

    /// <summary>The items in the order of the text.</summary>
    public IReadOnlyList<TomlValue> Items => items;

    /// <inheritdoc/>
    public override string TypeName => IsOfHeaders ? "an array of tables" : "an array";

    /// <summary>Appends an item while the document is read.</summary>
    internal void Add(TomlValue item)
    {
        items.Add(item);
    }

    /// <summary>Sets the end once the closing bracket is found.</summary>
    internal void Close(int end)
    {
        Span = Span with { End = end };
    }
}
