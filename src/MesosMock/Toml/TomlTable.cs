using System.Diagnostics.CodeAnalysis;

namespace MesosMock.Toml;

/// <summary>A table: keys in the order of the text.</summary>
internal sealed class TomlTable : TomlValue
{
    private readonly List<TomlEntry> entries = [];
    private readonly Dictionary<string, TomlEntry> byKey = new(StringComparer.Ordinal);

    /// <summary>Creates an empty table.</summary>
    internal TomlTable(TomlTableOrigin origin, int depth, TomlSpan span, TomlInsertion insertion)
        : base(span)
    {
        Origin = origin;
        Depth = depth;
        Insertion = insertion;
    }

    /// <summary>The keys in the order of the text.</summary>
    public IReadOnlyList<TomlEntry> Entries => entries;

    /// <inheritdoc/>
    public override string TypeName => "a table";

    /// <summary>What wrote the table.</summary>
    internal TomlTableOrigin Origin { get; private set; }

    /// <summary>Tables and arrays around it.</summary>
    internal int Depth { get; }

    /// <summary>Where a new key goes.</summary>
    internal TomlInsertion Insertion { get; set; }

    /// <summary>Finds a key.</summary>
    /// <param name="key">The key without quotes and escapes.</param>
    /// <param name="entry">The entry when there is one.</param>
    /// <returns>Whether the table has it.</returns>
    public bool TryGet(string key, [NotNullWhen(true)] out TomlEntry? entry)
    {
        return byKey.TryGetValue(key, out entry);
    }

    /// <summary>Adds a key while the document is read; the caller has checked that it is new.
    /// </summary>
    internal void Add(TomlEntry entry)
    {
        byKey.Add(entry.Key, entry);
        entries.Add(entry);
    }

    /// <summary>Notes that an implicit table was written after all.</summary>
    internal void Define(TomlTableOrigin origin, TomlSpan span, TomlInsertion insertion)
    {
        Origin = origin;
        Span = span;
        Insertion = insertion;
    }

    /// <summary>Sets the end once the closing brace is found.</summary>
    internal void Close(int end)
    {
        Span = Span with { End = end };
    }

    /// <summary>Closes the table and the tables of its dotted keys for good.</summary>
    internal void Freeze()
    {
        Origin = TomlTableOrigin.Inline;
        foreach (var entry in entries)
        {
            if (entry.Value is TomlTable { Origin: TomlTableOrigin.DottedKey } child)
            {
                child.Freeze();
            }
        }
    }
}
