using System.Buffers;
using System.Text;

namespace MesosMock.Simulation.Targets;

/// <summary>Writes selectors so that they read back as they were.</summary>
internal static class SelectorWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t,()\"=");

    public static string Write(Selector selector)
    {
        if (selector.Kind is not { } kind)
        {
            return SelectorParser.AllWord;
        }

        var parts = selector.Names.Select(name => Quote(name.Text)).Concat(
            selector.Fields.SelectMany(field => field.Globs.Select(glob =>
                $"{TargetFields.NameOf(field.Field, field.Key)}={Quote(glob.Text)}")));
        return Write(kind, parts);
    }

    /// <summary>Names targets one by one.</summary>
    public static string Write(TargetKind kind, IEnumerable<string> names)
    {
        var text = new StringBuilder(SelectorParser.WordOf(kind));
        var separator = ':';
        foreach (var name in names)
        {
            text.Append(separator).Append(name);
            separator = ',';
        }

        return separator == ':' ? text.Append(":*").ToString() : text.ToString();
    }

    /// <summary>Puts a word into quotes if it has a letter that means something here.</summary>
    public static string Quote(string text)
    {
        var isPlain = text.Length > 0 && text.AsSpan().IndexOfAny(Special) < 0;
        return isPlain ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
