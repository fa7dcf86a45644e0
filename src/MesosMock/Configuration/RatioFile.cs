using System.Collections.Concurrent;
using System.Globalization;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Writes ratios into a configuration file and leaves all else in it as it is.</summary>
/// <param name="path">The file.</param>
internal sealed class RatioFile(string path)
{
    private readonly ConcurrentDictionary<string, string> _saved = new(StringComparer.Ordinal);

    /// <summary>Rows as they are once what was saved here is read again.</summary>
    /// <param name="rows">Rows that were read before.</param>
    public IReadOnlyList<ConfigurationRow> AsSaved(IReadOnlyList<ConfigurationRow> rows) =>
        [.. rows.Select(row => _saved.TryRemove(row.Path, out var value)
            ? row with { Value = value }
            : row)];

    /// <summary>Writes the ratios that differ from what the file says.</summary>
    /// <param name="ratios">All ratios, by their full keys.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public void Save(IReadOnlyList<KeyValuePair<string, double>> ratios)
    {
        var document = Read();
        var before = document.Text;
        var saved = new List<KeyValuePair<string, string>>();
        foreach (var (key, value) in ratios)
        {
            var keys = key.Split('.');
            if (Read(document.Find(keys)) != value)
            {
                // A ratio is a float, so 1 is written as 1.0.
                var text = value.ToString("0.0##############", CultureInfo.InvariantCulture);
                document = document.WithValue(keys, text);
                saved.Add(new(key, TomlText.Format(value)));
            }
        }

        if (document.Text != before)
        {
            File.WriteAllText(path, document.Text);
        }

        foreach (var (key, value) in saved)
        {
            _saved[key] = value;
        }
    }

    private TomlDocument Read()
    {
        try
        {
            return TomlDocument.Parse(File.ReadAllBytes(path));
        }
        catch (TomlSyntaxException error)
        {
            // Somebody is editing it; one kind of exception for the caller.
            throw new IOException(
                $"{path}:{error.Position.Line}: {error.Message}; nothing is saved", error);
        }
    }

    private static double Read(TomlValue? value) => value switch
    {
        TomlFloat number => number.Value,
        TomlInteger number => number.Value,
        _ => 0,
    };
}
