using System.Globalization;

namespace MesosMock.Toml;

/// <summary>Changes single values in the text of a document.</summary>
internal static class TomlEditor
{
    /// <summary>Follows keys from a table.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="path">Keys; for an array, the index as a decimal number.</param>
    /// <returns>The value, or null when there is none.</returns>
    public static TomlValue? Find(TomlTable root, IReadOnlyList<string> path)
    {
        TomlValue? value = root;
        foreach (var key in path)
        {
            value = Child(value, key);
        }

        return value;
    }

    /// <summary>Sets one value; see <see cref="TomlDocument.WithValue"/>.</summary>
    /// <param name="document">The document, which stays as it is.</param>
    /// <param name="path">Keys from the root, at least one.</param>
    /// <param name="valueText">The value in TOML.</param>
    /// <returns>The changed document.</returns>
    public static TomlDocument WithValue(
        TomlDocument document, IReadOnlyList<string> path, string valueText)
    {
        CheckIsOneValue(valueText);
        var edited = TomlDocument.Parse(Edit(document, path, valueText));

        // What cannot be addressed from the end of the text would land in another table.
        return edited.Find(path) is { } value
            && edited.Text[value.Span.Start..value.Span.End] == valueText
            ? edited
            : throw new InvalidOperationException(
                $"There is no place for {TomlText.FormatKey(path)} in the document.");
    }

    private static TomlValue? Child(TomlValue? value, string key)
    {
        return value switch
        {
            TomlTable table when table.TryGet(key, out var entry) => entry.Value,
            TomlArray array when int.TryParse(
                key, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < array.Items.Count => array.Items[index],
            _ => null,
        };
    }

    private static void CheckIsOneValue(string valueText)
    {
        const string Before = "x = ";
        var probe = TomlDocument.Parse(Before + valueText);
        var span = probe.Root.Entries[0].Value.Span;
        if (probe.Root.Entries.Count != 1 || span != new TomlSpan(Before.Length, probe.Text.Length))
        {
            throw new TomlSyntaxException("more than one value", new(1, span.End));
        }
    }

    private static string Edit(
        TomlDocument document, IReadOnlyList<string> path, string valueText)
    {
        if (document.Find(path) is { } present)
        {
            return Replace(document.Text, present, valueText);
        }

        var known = 0;
        var table = document.Root;
        while (known < path.Count - 1)
        {
            var child = Child(table, path[known]);
            var step = 1;
            if (child is TomlArray && known + 1 < path.Count - 1)
            {
                child = Child(child, path[known + 1]);
                step = 2;
            }

            if (child is not TomlTable next)
            {
                break;
            }

            table = next;
            known += step;
        }

        var isWhole = known == path.Count - 1;
        var isInText = table.Insertion.Form != TomlInsertionForm.NewHeader;
        return (isWhole && isInText) || table.Origin == TomlTableOrigin.Inline
            ? Insert(document.Text, table.Insertion, path.Skip(known), valueText)
            : AppendTable(document.Text, path, valueText);
    }

    private static string Replace(string text, TomlValue present, string valueText)
    {
        var isWrittenAsValue = present switch
        {
            TomlTable table =>
                table.Origin == TomlTableOrigin.Inline && text[table.Span.Start] == '{',
            TomlArray array => !array.IsOfHeaders,
            _ => true,
        };
        return isWrittenAsValue
            ? text[..present.Span.Start] + valueText + text[present.Span.End..]
            : throw new InvalidOperationException("A table of several lines is not one value.");
    }

    private static string Insert(
        string text, TomlInsertion insertion, IEnumerable<string> keys, string valueText)
    {
        var line = $"{insertion.Prefix}{TomlText.FormatKey(keys)} = {valueText}";
        var newline = NewlineOf(text);
        switch (insertion.Form)
        {
            case TomlInsertionForm.LineAfter:
                return text.Insert(TomlLines.EndOf(text, insertion.Offset), newline + line);
            case TomlInsertionForm.LineBefore:
                return InsertBefore(text, insertion.Offset, line, newline);
            case TomlInsertionForm.FirstInBraces:
                return text.Insert(insertion.Offset, $" {line} ");
            default:
                return text.Insert(insertion.Offset, $", {line}");
        }
    }

    /// <summary>Adds the first root key: above the first header and its comment.</summary>
    private static string InsertBefore(string text, int offset, string line, string newline)
    {
        if (offset == text.Length)
        {
            var isLineOpen = text.TrimStart('\uFEFF').Length > 0 && !text.EndsWith('\n');
            return $"{text}{(isLineOpen ? newline : "")}{line}{newline}";
        }

        var start = TomlLines.StartOf(text, offset);
        while (start > 0 && IsComment(text, TomlLines.StartOf(text, start - 1)))
        {
            start = TomlLines.StartOf(text, start - 1);
        }

        if (start == 0 && text.StartsWith('\uFEFF'))
        {
            start = 1;
        }

        return text.Insert(start, line + newline + newline);
    }

    private static bool IsComment(string text, int lineStart)
    {
        return text.AsSpan(lineStart).TrimStart("\uFEFF \t").StartsWith("#");
    }

    private static string AppendTable(string text, IReadOnlyList<string> path, string valueText)
    {
        var newline = NewlineOf(text);
        var header = TomlText.FormatKey(path.SkipLast(1).Where((_, i) => !IsIndex(path, i)));
        var before = text.Length == 0 ? "" : text.EndsWith('\n') ? newline : newline + newline;
        return $"{text}{before}[{header}]{newline}"
            + $"{TomlText.FormatKey([path[^1]])} = {valueText}{newline}";
    }

    /// <summary>A header names arrays without an index and means their last item.</summary>
    private static bool IsIndex(IReadOnlyList<string> path, int at)
    {
        return at > 0 && path[at].All(char.IsAsciiDigit) && path[at].Length > 0;
    }

    private static string NewlineOf(string text)
    {
        return text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }
}
