using System.Globalization;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Writes ratios into a configuration file and leaves all else in it as it is.</summary>
/// <param name="path">The file.</param>
internal sealed class RatioFile(string path)
{
    /// <summary>Writes the ratios that differ from what the file says.</summary>
    /// <param name="ratios">All ratios, by their full keys.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public void Save(IReadOnlyList<KeyValuePair<string, double>> ratios)
    {
        var document = TomlDocument.Parse(File.ReadAllBytes(path));
        var before = document.Text;
        foreach (var (key, value) in ratios)
        {
            var keys = key.Split('.');
            if (Read(document.Find(keys)) != value)
            {
                // A ratio is a float, so 1 is written as 1.0.
                var text = value.ToString("0.0##############", CultureInfo.InvariantCulture);
                document = document.WithValue(keys, text);
            }
        }

        if (document.Text != before)
        {
            File.WriteAllText(path, document.Text);
        }
    }

    private static double Read(TomlValue? value) => value switch
    {
        TomlFloat number => number.Value,
        TomlInteger number => number.Value,
        _ => 0,
    };
}
