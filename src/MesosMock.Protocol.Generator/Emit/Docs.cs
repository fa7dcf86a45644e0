using System.Text;
using MesosMock.Protocol.Generator.Schema;

namespace MesosMock.Protocol.Generator.Emit;

/// <summary>Writes the XML documentation of what the table declares.</summary>
internal static class Docs
{
    private const int Width = 92;

    /// <summary>Documents a message or an enum with its source.</summary>
    public static void Type(CodeWriter code, string kind, WirePackage package, string name, string doc)
    {
        var summary = doc.Length > 0 ? doc : $"The {kind} <c>{name}</c>.";
        Element(code, "summary", summary);
        Element(
            code,
            "remarks",
            $"<c>{package.Source}</c>, {kind} <c>{name}</c>.");
    }

    /// <summary>Documents one field: its sentence, then its place on the wire.</summary>
    public static string Field(WireField field)
    {
        var place = $"Wire field <c>{field.Name}</c> ({field.Number})";
        var fallback = field.Default == null ? "" : $", default <c>{field.Default}</c>";
        var deprecated = field.IsDeprecated ? ", deprecated" : "";
        var sentence = field.Doc.Length > 0 ? field.Doc + " " : "";
        return $"{sentence}{place}{fallback}{deprecated}.";
    }

    /// <summary>Writes one XML element, wrapped where it is long.</summary>
    public static void Element(CodeWriter code, string name, string text, string attributes = "")
    {
        var line = $"<{name}{attributes}>{text}</{name}>";
        if (line.Length <= Width)
        {
            _ = code.Line("/// " + line);
            return;
        }

        _ = code.Line($"/// <{name}{attributes}>");
        foreach (var part in Wrap(text))
        {
            _ = code.Line("/// " + part);
        }

        _ = code.Line($"/// </{name}>");
    }

    private static IEnumerable<string> Wrap(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > Width)
            {
                yield return line.ToString();
                _ = line.Clear();
            }

            _ = line.Length > 0 ? line.Append(' ').Append(word) : line.Append(word);
        }

        yield return line.ToString();
    }
}
