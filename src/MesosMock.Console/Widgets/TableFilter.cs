using System.Globalization;

namespace MesosMock.Console.Widgets;

/// <summary>Tells which rows match a filter.</summary>
internal sealed class TableFilter<TRow>
{
    private readonly IReadOnlyList<TableColumn<TRow>> _columns;
    private readonly (string Text, bool IsNot, int Column)[] _words;
    private readonly TextLine _line = new();

    public TableFilter(IReadOnlyList<TableColumn<TRow>> columns, string filter)
    {
        _columns = columns;
        _words = [.. filter
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("&" or "!"))
            .Select(Read)];
    }

    public bool IsEmpty => _words.Length == 0;

    public bool Matches(TRow row)
    {
        foreach (var (text, isNot, column) in _words)
        {
            if (Has(row, text, column) == isNot)
            {
                return false;
            }
        }

        return true;
    }

    private (string, bool, int) Read(string word)
    {
        var isNot = word[0] == '!';
        var text = isNot ? word[1..] : word;
        var colon = text.IndexOf(':');
        for (var i = 0; colon > 0 && i < _columns.Count; i++)
        {
            if (_columns[i].Title.StartsWith(text[..colon], StringComparison.OrdinalIgnoreCase))
            {
                return (text[(colon + 1)..], isNot, i);
            }
        }

        return (text, isNot, -1);
    }

    private bool Has(TRow row, string text, int column)
    {
        if (column >= 0)
        {
            return _columns[column].Number is { } number && text is ['>' or '<', .., _]
                && TryNumber(text[1..], out var bound)
                ? text[0] == '>' ? number(row) > bound : number(row) < bound
                : Has(_columns[column], row, text);
        }

        foreach (var one in _columns)
        {
            if (Has(one, row, text))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(TableColumn<TRow> column, TRow row, string text)
    {
        column.Write(row, _line.Clear());
        return _line.Span.Contains(text, StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryNumber(string text, out double number)
    {
        var letters = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        var factor = letters switch
        {
            "s" or "k" => 1_000,
            "m" => 1_000_000,
            _ => 1,
        };
        var digits = text.AsSpan(0, text.Length - letters.Length);
        var isNumber = double.TryParse(
            digits, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        number *= factor;
        return isNumber;
    }
}
