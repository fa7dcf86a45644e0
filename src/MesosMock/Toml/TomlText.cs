using System.Globalization;
using System.Text;

namespace MesosMock.Toml;

/// <summary>Writes values as TOML.</summary>
internal static class TomlText
{
    /// <summary>Writes a string on one line.</summary>
    /// <param name="value">The text.</param>
    /// <returns>A basic string with quotes.</returns>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when TomlCursor.IsControl(character) =>
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>Writes a key, with quotes and dots where they are needed.</summary>
    /// <param name="parts">The parts of the key, at least one.</param>
    /// <returns>For example <c>keys."page up"</c>.</returns>
    public static string FormatKey(params IEnumerable<string> parts)
    {
        return string.Join('.', parts.Select(part =>
            part.Length > 0 && part.All(TomlKeyReader.IsBare) ? part : Quote(part)));
    }

    /// <summary>Writes a float so that it stays a float.</summary>
    /// <param name="value">Any number, infinities and NaN included.</param>
    /// <returns>For example <c>1.0</c> or <c>inf</c>.</returns>
    public static string Format(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }
}
