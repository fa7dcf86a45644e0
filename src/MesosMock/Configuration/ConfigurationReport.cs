using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Collects what reading a configuration finds out.</summary>
/// <param name="fileName">Name of the file for messages; null when there is none.</param>
/// <param name="document">The file; null when there is none.</param>
/// <param name="flags">Flags that override keys.</param>
internal sealed class ConfigurationReport(
    string? fileName, TomlDocument? document, IReadOnlyList<FlagValue> flags)
{
    private readonly List<(int Offset, string Line)> problems = [];
    private readonly List<(int Offset, string Line)> warnings = [];
    private readonly List<ConfigurationRow> rows = [];
    private readonly HashSet<string> warned = new(StringComparer.Ordinal);

    /// <summary>The keys that were read, in the order of reading.</summary>
    public IReadOnlyList<ConfigurationRow> Rows => rows;

    /// <summary>What is wrong, one line each, in the order of the file.</summary>
    public IReadOnlyList<string> Problems => InOrder(problems);

    /// <summary>What has no effect, one line each, in the order of the file.</summary>
    public IReadOnlyList<string> Warnings => InOrder(warnings);

    /// <summary>Finds the flag that overrides a key.</summary>
    /// <param name="path">Path of the key.</param>
    /// <returns>The flag, or null.</returns>
    public FlagValue? FindFlag(string path)
    {
        return flags.FirstOrDefault(flag => flag.Key == path);
    }

    /// <summary>Notes a key with its value.</summary>
    /// <param name="row">The key.</param>
    public void Add(ConfigurationRow row)
    {
        rows.Add(row);
    }

    /// <summary>Forgets a key that has no effect after all.</summary>
    /// <param name="path">Path of the key.</param>
    public void Remove(string path)
    {
        _ = rows.RemoveAll(row => row.Path == path);
    }

    /// <summary>Notes what is wrong in the file.</summary>
    /// <param name="span">Where.</param>
    /// <param name="path">Path of the key.</param>
    /// <param name="message">What is wrong; what is allowed.</param>
    public void Problem(TomlSpan span, string path, string message)
    {
        problems.Add((span.Start, $"{PlaceOf(span)}: {path}: {message}"));
    }

    /// <summary>Notes what is wrong with a flag.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="message">What is wrong; what is allowed.</param>
    public void Problem(FlagValue flag, string message)
    {
        problems.Add((int.MaxValue, $"{flag.Flag}: {message}"));
    }

    /// <summary>Notes what has no effect, once for each text.</summary>
    /// <param name="span">Where it stands first.</param>
    /// <param name="message">What has no effect.</param>
    public void Warning(TomlSpan span, string message)
    {
        if (warned.Add(message))
        {
            warnings.Add((span.Start, $"{PlaceOf(span)}: {message}"));
        }
    }

    /// <summary>Names the line of a value.</summary>
    /// <param name="span">Where the value stands.</param>
    /// <returns>For example <c>config.toml:3</c>.</returns>
    public string LineOf(TomlSpan span)
    {
        return $"{fileName}:{PositionOf(span).Line}";
    }

    /// <summary>The text of a value as it stands in the file.</summary>
    /// <param name="span">Where the value stands.</param>
    /// <returns>The text.</returns>
    public string TextOf(TomlSpan span)
    {
        return document is null ? "" : document.Text[span.Start..span.End];
    }

    private static List<string> InOrder(List<(int Offset, string Line)> lines)
    {
        return [.. lines.OrderBy(line => line.Offset).Select(line => line.Line)];
    }

    private string PlaceOf(TomlSpan span)
    {
        var position = PositionOf(span);
        return $"{fileName}:{position.Line}:{position.Column}";
    }

    private TomlPosition PositionOf(TomlSpan span)
    {
        return document?.PositionOf(span) ?? new(1, 1);
    }
}
