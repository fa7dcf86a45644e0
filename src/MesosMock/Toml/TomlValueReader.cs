namespace MesosMock.Toml;

/// <summary>Reads values, arrays and inline tables among them.</summary>
/// <param name="cursor">Stands at the value.</param>
/// <param name="keys">Reads keys of inline tables.</param>
/// <param name="strings">Reads strings.</param>
internal sealed class TomlValueReader(
    TomlCursor cursor, TomlKeyReader keys, TomlStringReader strings)
{
    /// <summary>What the error at <see cref="TomlDocument.DepthMax"/> says.</summary>
    public static readonly string TooDeep =
        $"values and tables are nested more than {TomlDocument.DepthMax} deep";

    /// <summary>Reads <c>= value</c> after a key and puts both into a table.</summary>
    /// <param name="table">The table that the key is relative to.</param>
    /// <param name="parts">The key.</param>
    /// <param name="form">How keys of the table are added later.</param>
    /// <param name="prefix">What stands before such keys.</param>
    public void ReadInto(
        TomlTable table, List<TomlKeyPart> parts, TomlInsertionForm form, string prefix)
    {
        if (!cursor.TrySkip('='))
        {
            throw cursor.Error($"= is expected after the key, not {cursor.DescribeCurrent()}");
        }

        cursor.SkipBlanks();
        List<TomlTable> path = [table];
        foreach (var part in parts[..^1])
        {
            path.Add(OpenDotted(path[^1], part));
        }

        var last = parts[^1];
        if (path[^1].TryGet(last.Key, out _))
        {
            throw cursor.Error($"the key \"{last.Key}\" is set twice", last.Span.Start);
        }

        path[^1].Add(new(last.Key, last.Span, Read(path[^1].Depth + 1)));
        for (var i = 0; i < path.Count; i++)
        {
            var dotted = i == 0
                ? ""
                : cursor.Text[parts[0].Span.Start..parts[i - 1].Span.End] + ".";
            path[i].Insertion = new(form, cursor.Offset, prefix + dotted);
        }
    }

    private TomlTable OpenDotted(TomlTable parent, TomlKeyPart part)
    {
        var insertion = parent.Insertion;
        if (!parent.TryGet(part.Key, out var entry))
        {
            CheckDepth(parent.Depth + 1, part.Span.Start);
            var table = new TomlTable(
                TomlTableOrigin.DottedKey, parent.Depth + 1, part.Span, insertion);
            parent.Add(new(part.Key, part.Span, table));
            return table;
        }

        if (entry.Value is TomlTable known
            && known.Origin is TomlTableOrigin.Implicit or TomlTableOrigin.DottedKey)
        {
            known.Define(TomlTableOrigin.DottedKey, part.Span, insertion);
            return known;
        }

        throw cursor.Error(
            $"\"{part.Key}\" is already {entry.Value.TypeName}, to which a dotted key cannot add",
            part.Span.Start);
    }

    private TomlValue Read(int depth)
    {
        CheckDepth(depth, cursor.Offset);
        var start = cursor.Offset;
        switch (cursor.Current)
        {
            case '"' or '\'':
                var text = strings.Read();
                return new TomlString(text, new(start, cursor.Offset));
            case '[':
                return ReadArray(depth);
            case '{':
                return ReadInlineTable(depth);
            default:
                return ReadWord(start);
        }
    }

    private TomlArray ReadArray(int depth)
    {
        var array = new TomlArray(isOfHeaders: false, new(cursor.Offset, cursor.Offset));
        cursor.Advance();
        cursor.SkipBlankLines();
        while (!cursor.TrySkip(']'))
        {
            array.Add(Read(depth + 1));
            cursor.SkipBlankLines();
            if (cursor.TrySkip(','))
            {
                cursor.SkipBlankLines();
            }
            else if (cursor.Current != ']')
            {
                throw cursor.Error(
                    $", or ] is expected in the array, not {cursor.DescribeCurrent()}");
            }
        }

        array.Close(cursor.Offset);
        return array;
    }

    private TomlTable ReadInlineTable(int depth)
    {
        var start = cursor.Offset;
        cursor.Advance();
        var insertion = new TomlInsertion(TomlInsertionForm.FirstInBraces, cursor.Offset, "");
        var table = new TomlTable(TomlTableOrigin.Header, depth, new(start, start), insertion);
        cursor.SkipBlanks();
        if (!cursor.TrySkip('}'))
        {
            do
            {
                ReadInto(table, keys.Read(), TomlInsertionForm.NextInBraces, "");
                cursor.SkipBlanks();
            }
            while (cursor.TrySkip(','));
            if (!cursor.TrySkip('}'))
            {
                throw cursor.Error(
                    $", or }} is expected in the inline table, not {cursor.DescribeCurrent()}");
            }
        }

        table.Close(cursor.Offset);
        table.Freeze();
        return table;
    }

    private TomlValue ReadWord(int start)
    {
        SkipWord();
        if (cursor.Offset == start)
        {
            throw cursor.Error($"a value is expected, not {cursor.DescribeCurrent()}");
        }

        // RFC 3339 lets a blank stand for the T between date and time.
        if (cursor.Current == ' ' && char.IsAsciiDigit(cursor.Peek(1))
            && TomlDateTimeReader.IsDate(cursor.Text[start..cursor.Offset]))
        {
            cursor.Advance();
            SkipWord();
        }

        var span = new TomlSpan(start, cursor.Offset);
        var word = cursor.Text[start..cursor.Offset];
        if (word is "true" or "false")
        {
            return new TomlBoolean(word == "true", span);
        }

        if (TomlDateTimeReader.IsDateOrTime(word))
        {
            return TomlDateTimeReader.Read(word, span)
                ?? throw cursor.Error($"\"{word}\" is not a date or time", start);
        }

        return TomlNumberReader.Read(word, span, out var error)
            ?? throw cursor.Error(error, start);
    }

    private void SkipWord()
    {
        while (TomlKeyReader.IsBare(cursor.Current) || cursor.Current is '+' or '.' or ':')
        {
            cursor.Advance();
        }
    }

    private void CheckDepth(int depth, int offset)
    {
        if (depth > TomlDocument.DepthMax)
        {
            throw cursor.Error(TooDeep, offset);
        }
    }
}
