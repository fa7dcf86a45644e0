namespace MesosMock.Toml;

/// <summary>Reads a document: lines of headers and of keys with values (TOML 1.0.0).</summary>
internal sealed class TomlParser
{
    private readonly TomlCursor cursor;
    private readonly TomlKeyReader keys;
    private readonly TomlValueReader values;
    private readonly TomlTable root;

    private TomlParser(string text)
    {
        cursor = new TomlCursor(text);
        var strings = new TomlStringReader(cursor);
        keys = new TomlKeyReader(cursor, strings);
        values = new TomlValueReader(cursor, keys, strings);
        root = new(
            TomlTableOrigin.Header,
            0,
            new(0, 0),
            new(TomlInsertionForm.LineBefore, text.Length, ""));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">Well-formed UTF-16; a byte order mark at its start is skipped.</param>
    /// <returns>The root table.</returns>
    /// <exception cref="TomlSyntaxException">The text is not TOML 1.0.</exception>
    public static TomlTable Parse(string text)
    {
        return new TomlParser(text).Parse();
    }

    private TomlTable Parse()
    {
        _ = cursor.TrySkip('\uFEFF');
        var table = root;
        cursor.SkipBlankLines();
        while (!cursor.IsAtEnd)
        {
            if (cursor.Current == '[')
            {
                table = ReadHeader();
            }
            else
            {
                ReadKeyValue(table);
            }

            ExpectEndOfLine();
            cursor.SkipBlankLines();
        }

        return root;
    }

    private void ReadKeyValue(TomlTable table)
    {
        var start = cursor.Offset;
        var parts = keys.Read();
        var lineStart = TomlLines.StartOf(cursor.Text, start);
        var indentation = cursor.Text[lineStart..start].TrimStart('\uFEFF');
        values.ReadInto(table, parts, TomlInsertionForm.LineAfter, indentation);
    }

    private void ExpectEndOfLine()
    {
        cursor.SkipBlanks();
        cursor.SkipComment();
        if (!cursor.IsAtEnd && !cursor.TrySkipNewline())
        {
            throw cursor.Error(
                $"the end of the line is expected, not {cursor.DescribeCurrent()}");
        }
    }

    private TomlTable ReadHeader()
    {
        var start = cursor.Offset;
        if (root.Insertion.Form == TomlInsertionForm.LineBefore)
        {
            var first = Math.Min(root.Insertion.Offset, start);
            root.Insertion = root.Insertion with { Offset = first };
        }

        cursor.Advance();
        var isArray = cursor.TrySkip('[');
        var parts = keys.Read();
        if (!cursor.TrySkip(']') || (isArray && !cursor.TrySkip(']')))
        {
            throw cursor.Error(
                $"{(isArray ? "]]" : "]")} is expected, not {cursor.DescribeCurrent()}");
        }

        var parent = root;
        foreach (var part in parts[..^1])
        {
            parent = OpenParent(parent, part);
        }

        var span = new TomlSpan(start, cursor.Offset);
        return isArray ? OpenItem(parent, parts[^1], span) : OpenTable(parent, parts[^1], span);
    }

    private TomlTable OpenParent(TomlTable parent, TomlKeyPart part)
    {
        if (!parent.TryGet(part.Key, out var entry))
        {
            var table = NewTable(
                TomlTableOrigin.Implicit,
                parent,
                part,
                part.Span,
                new(TomlInsertionForm.NewHeader, 0, ""));
            parent.Add(new(part.Key, part.Span, table));
            return table;
        }

        return entry.Value switch
        {
            TomlTable table when table.Origin != TomlTableOrigin.Inline => table,
            TomlArray { IsOfHeaders: true } array => (TomlTable)array.Items[^1],
            _ => throw Redefined(part, entry.Value),
        };
    }

    private TomlTable OpenTable(TomlTable parent, TomlKeyPart part, TomlSpan span)
    {
        var insertion = InsertionAfterHeader(span);
        if (!parent.TryGet(part.Key, out var entry))
        {
            var table = NewTable(TomlTableOrigin.Header, parent, part, span, insertion);
            parent.Add(new(part.Key, part.Span, table));
            return table;
        }

        if (entry.Value is TomlTable { Origin: TomlTableOrigin.Implicit } known)
        {
            known.Define(TomlTableOrigin.Header, span, insertion);
            return known;
        }

        throw Redefined(part, entry.Value);
    }

    private TomlTable OpenItem(TomlTable parent, TomlKeyPart part, TomlSpan span)
    {
        if (!parent.TryGet(part.Key, out var entry))
        {
            entry = new(part.Key, part.Span, new TomlArray(isOfHeaders: true, span));
            parent.Add(entry);
        }

        if (entry.Value is not TomlArray { IsOfHeaders: true } array)
        {
            throw Redefined(part, entry.Value);
        }

        var table = NewTable(
            TomlTableOrigin.Header, parent, part, span, InsertionAfterHeader(span));
        array.Add(table);
        return table;
    }

    private TomlInsertion InsertionAfterHeader(TomlSpan span)
    {
        var lineStart = TomlLines.StartOf(cursor.Text, span.Start);
        var indentation = cursor.Text[lineStart..span.Start].TrimStart('\uFEFF');
        return new(TomlInsertionForm.LineAfter, span.End, indentation);
    }

    private TomlTable NewTable(
        TomlTableOrigin origin,
        TomlTable parent,
        TomlKeyPart part,
        TomlSpan span,
        TomlInsertion insertion)
    {
        if (parent.Depth >= TomlDocument.DepthMax)
        {
            throw cursor.Error(TomlValueReader.TooDeep, part.Span.Start);
        }

        return new(origin, parent.Depth + 1, span, insertion);
    }

    private TomlSyntaxException Redefined(TomlKeyPart part, TomlValue value)
    {
        return cursor.Error(
            $"\"{part.Key}\" is already {value.TypeName}, which a header cannot change",
            part.Span.Start);
    }
}
