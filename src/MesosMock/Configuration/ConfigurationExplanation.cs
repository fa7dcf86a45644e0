using System.Text;
using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Writes the effective configuration with where each value comes from.</summary>
internal static class ConfigurationExplanation
{
    private const int SourceColumn = 64;

    /// <summary>Writes the configuration as TOML that means the same.</summary>
    /// <param name="rows">The keys.</param>
    /// <returns>One line for each key, with its source as a comment.</returns>
    public static string Write(IReadOnlyList<ConfigurationRow> rows)
    {
        var text = new StringBuilder();
        var sections = rows.Select(row => row.Section).Distinct();

        // The root's keys have to come first: after a header they would belong to it.
        foreach (var section in sections.OrderBy(name => name.Length > 0))
        {
            if (section.Length > 0)
            {
                _ = text.Append('\n').Append(Header(section)).Append('\n');
            }

            foreach (var row in rows.Where(row => row.Section == section))
            {
                var assignment = $"{TomlText.FormatKey(row.Key)} = {row.Value}";
                _ = text.Append(assignment.PadRight(SourceColumn))
                    .Append(" # ").Append(row.Source).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Header(string section)
    {
        var bracket = section.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return $"[{section}]";
        }

        // fault[0].parameters is a table of the item that stands above it.
        var name = section[..bracket];
        var rest = section[(section.IndexOf(']', StringComparison.Ordinal) + 1)..];
        return rest.Length == 0 ? $"[[{name}]]" : $"[{name}{rest}]";
    }
}
