using MesosMock.Simulation.Words;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>
/// Reads the keys of one table. Reading a key also makes it known: <see cref="Finish"/>
/// reports what was not read.
/// </summary>
internal sealed class SectionReader
{
    private readonly ConfigurationReport report;
    private readonly string section;
    private readonly TomlTable? table;
    private readonly List<string> known = [];

    /// <summary>Begins to read a table.</summary>
    /// <param name="report">Collects what is found.</param>
    /// <param name="section">Path of the table; empty for the root.</param>
    /// <param name="table">The table; null when the file does not have it.</param>
    public SectionReader(ConfigurationReport report, string section, TomlTable? table)
    {
        this.report = report;
        this.section = section;
        this.table = table;
    }

    /// <summary>Whether the file has the table.</summary>
    public bool IsPresent => table is not null;

    /// <summary>Reads a key.</summary>
    /// <typeparam name="T">The value in the settings.</typeparam>
    /// <param name="key">Its name in the table.</param>
    /// <param name="fallback">Its value when neither file nor flag sets it.</param>
    /// <param name="type">What values it takes.</param>
    /// <returns>The value, or the fallback when it is wrong.</returns>
    public T Read<T>(string key, T fallback, OptionType<T> type)
    {
        known.Add(key);
        var value = fallback;
        var source = ConfigurationRow.DefaultSource;
        if (TryGet(key, out var entry))
        {
            var error = type.Convert(entry.Value, out var converted);
            if (error is null)
            {
                (value, source) = (converted, report.LineOf(entry.KeySpan));
            }
            else
            {
                var what = error.Length == 0 ? $"is {entry.Value.TypeName}" : error;
                report.Problem(
                    entry.Value.Span, PathOf(key), type.Complain(what, entry.Value));
            }
        }

        if (report.FindFlag(PathOf(key)) is { } flag)
        {
            var given = flag.ToValue();
            var error = type.Convert(given, out var converted);
            if (error is null)
            {
                (value, source) = (converted, flag.Flag);
            }
            else
            {
                var what = error.Length == 0 ? $"\"{flag.Text}\" is not a number" : error;
                report.Problem(flag, type.Complain(what, given));
            }
        }

        report.Add(new(section, key, type.Format(value), source));
        return value;
    }

    /// <summary>Reads a key that has to be there.</summary>
    /// <typeparam name="T">The value in the settings.</typeparam>
    /// <param name="key">Its name in the table.</param>
    /// <param name="fallback">Stands in when the key is missing or wrong.</param>
    /// <param name="type">What values it takes.</param>
    /// <returns>The value.</returns>
    public T ReadRequired<T>(string key, T fallback, OptionType<T> type)
    {
        if (table is not null && !table.TryGet(key, out _))
        {
            report.Problem(table.Span, PathOf(key), $"is missing; allowed: {type.Allowed}");
        }

        return Read(key, fallback, type);
    }

    /// <summary>Opens a table within this one.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>A reader that finds no keys when the file does not have the table.</returns>
    public SectionReader Section(string key)
    {
        known.Add(key);
        TomlTable? child = null;
        if (TryGet(key, out var entry))
        {
            child = entry.Value as TomlTable;
            if (child is null)
            {
                report.Problem(
                    entry.Value.Span,
                    PathOf(key),
                    $"is {entry.Value.TypeName}; allowed: a table [{PathOf(key)}]");
            }
        }

        return new(report, PathOf(key), child);
    }

    /// <summary>Opens the tables of an array.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>A reader for each table, none when the file does not have the array.</returns>
    public IReadOnlyList<SectionReader> Sections(string key)
    {
        known.Add(key);
        if (!TryGet(key, out var entry))
        {
            return [];
        }

        if (entry.Value is TomlArray array && array.Items.All(item => item is TomlTable))
        {
            return [.. array.Items.Select((item, index) =>
                new SectionReader(report, $"{PathOf(key)}[{index}]", (TomlTable)item))];
        }

        report.Problem(
            entry.Value.Span,
            PathOf(key),
            $"is {entry.Value.TypeName}; allowed: tables [[{PathOf(key)}]]");
        return [];
    }

    /// <summary>Reads a table whose keys are free.</summary>
    /// <typeparam name="T">The values in the settings.</typeparam>
    /// <param name="fallback">Stands in for a value that is wrong.</param>
    /// <param name="type">What values the keys take.</param>
    /// <returns>The keys with their values in the order of the file.</returns>
    public IReadOnlyList<KeyValuePair<string, T>> ReadAll<T>(T fallback, OptionType<T> type)
    {
        var names = table?.Entries.Select(entry => entry.Key) ?? [];
        return [.. names.Select(name =>
            new KeyValuePair<string, T>(name, Read(name, fallback, type)))];
    }

    /// <summary>Notes a problem with several keys together, at the last of them.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="message">What is wrong; what is allowed.</param>
    public void Problem(IEnumerable<string> keys, string message)
    {
        var places = keys
            .Select(key => TryGet(key, out var entry) ? entry.Value.Span : default)
            .MaxBy(span => span.Start);
        report.Problem(places, section, message);
    }

    /// <summary>Notes a problem with one key.</summary>
    /// <param name="key">The key; it is in the file.</param>
    /// <param name="message">What is wrong; what is allowed.</param>
    public void Problem(string key, string message)
    {
        report.Problem(
            TryGet(key, out var entry) ? entry.KeySpan : default, PathOf(key), message);
    }

    /// <summary>Drops keys that another table makes void, with a warning if they are set.
    /// </summary>
    /// <param name="keys">The keys.</param>
    /// <param name="reason">Why.</param>
    public void Ignore(IEnumerable<string> keys, string reason)
    {
        foreach (var key in keys)
        {
            report.Remove(PathOf(key));
            if (TryGet(key, out var entry))
            {
                report.Warning(entry.KeySpan, $"{PathOf(key)} is ignored because {reason}");
            }
        }
    }

    /// <summary>The text of a value as it stands in the file.</summary>
    /// <param name="value">A value of the file.</param>
    /// <returns>The text.</returns>
    public string TextOf(TomlValue value)
    {
        return report.TextOf(value.Span);
    }

    /// <summary>Reports the keys that nothing has read.</summary>
    public void Finish()
    {
        foreach (var entry in table?.Entries ?? [])
        {
            if (!known.Contains(entry.Key))
            {
                report.Problem(
                    entry.KeySpan,
                    PathOf(entry.Key),
                    $"is unknown; allowed: {string.Join(", ", known)}"
                        + NearestName.Suggest(entry.Key, known));
            }
        }
    }

    private bool TryGet(
        string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TomlEntry? entry)
    {
        entry = null;
        return table?.TryGet(key, out entry) == true;
    }

    private string PathOf(string key)
    {
        return section.Length == 0 ? key : $"{section}.{key}";
    }
}
