using System.Collections.Concurrent;
using System.Globalization;
using MesosMock.Simulation.Views;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Writes ratios, delays and switches into a configuration file and leaves all else in it
/// as it is.</summary>
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

    /// <summary>Writes the values that differ from what the file says.</summary>
    /// <param name="ratios">All of them.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public void Save(IReadOnlyList<SavedRatio> ratios)
    {
        var document = Read();
        var before = document.Text;
        var saved = new List<KeyValuePair<string, string>>();
        foreach (var (key, value, standard) in ratios)
        {
            var keys = key.Split('.');
            var written = document.Find(keys);
            if ((Read(written, standard) ?? standard) != value)
            {
                document = document.WithValue(keys, TextOf(value, written));
                saved.Add(new(key, RowOf(value)));
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

    /// <returns>Null for nothing, or nothing that makes sense.</returns>
    private static RatioValue? Read(TomlValue? value, RatioValue like) => (value, like) switch
    {
        (TomlFloat number, RatioValue.Share) => new RatioValue.Share(number.Value),
        (TomlInteger number, RatioValue.Share) => new RatioValue.Share(number.Value),
        (TomlBoolean boolean, RatioValue.Switch) => new RatioValue.Switch(boolean.Value),
        ({ } written, RatioValue.Delay)
            when OptionTypes.Distribution.Convert(written, out var delay) is null =>
            new RatioValue.Delay(delay),
        _ => null,
    };

    /// <summary>
    /// A ratio is a float, so 1 is written as 1.0; so is a delay, unless it is drawn or was written
    /// with a unit.
    /// </summary>
    private static string TextOf(RatioValue value, TomlValue? written) => value switch
    {
        RatioValue.Share share => Number(share.Value),
        RatioValue.Delay { Value: var delay } when delay.IsConstant && written is not TomlString =>
            Number(delay.Sample(0).TotalSeconds),
        RatioValue.Delay delay => OptionTypes.Distribution.Format(delay.Value),
        _ => value.ToString(),
    };

    /// <summary>A value as a row of the configuration has it.</summary>
    private static string RowOf(RatioValue value) => value switch
    {
        RatioValue.Share share => TomlText.Format(share.Value),
        RatioValue.Delay delay => OptionTypes.Distribution.Format(delay.Value),
        _ => value.ToString(),
    };

    private static string Number(double value) =>
        value.ToString("0.0##############", CultureInfo.InvariantCulture);
}
