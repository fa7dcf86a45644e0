using MesosMock.Console.Themes;

namespace MesosMock.Console.Widgets;

/// <summary>
/// A line of text in the making, with the tones of its parts. It is used again and again, so
/// that drawing leaves nothing for the collector.
/// </summary>
internal sealed class TextLine
{
    /// <summary>Characters; what is longer is cut.</summary>
    public const int LengthMax = 1024;

    private readonly char[] _text = new char[LengthMax];
    private readonly List<(int Start, Tone Tone)> _runs = [];
    private int _length;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<char> Span => _text.AsSpan(0, _length);

    /// <summary>The tone of the first part, which stands for all of a table's cell.</summary>
    public Tone Tone => _runs.Count > 0 ? _runs[0].Tone : Tone.Text;

    /// <summary>How many parts of one tone there are.</summary>
    public int Runs => _runs.Count;

    /// <summary>One part.</summary>
    public ReadOnlySpan<char> RunAt(int index, out Tone tone)
    {
        var (start, runTone) = _runs[index];
        tone = runTone;
        var end = index + 1 < _runs.Count ? _runs[index + 1].Start : _length;
        return _text.AsSpan(start, end - start);
    }

    public TextLine Clear()
    {
        _length = 0;
        _runs.Clear();
        return this;
    }

    /// <summary>Sets the tone of what follows.</summary>
    public TextLine In(Tone tone)
    {
        if (_runs.Count > 0 && _runs[^1].Start == _length)
        {
            _runs[^1] = (_length, tone);
        }
        else
        {
            _runs.Add((_length, tone));
        }

        return this;
    }

    public TextLine Add(ReadOnlySpan<char> text)
    {
        if (_runs.Count == 0)
        {
            _runs.Add((0, Tone.Text));
        }

        var piece = text[..Math.Min(text.Length, LengthMax - _length)];
        piece.CopyTo(_text.AsSpan(_length));
        _length += piece.Length;
        return this;
    }

    public TextLine Add(Tone tone, ReadOnlySpan<char> text) => In(tone).Add(text);

    public TextLine Add(char letter) => Add([letter]);

    /// <summary>Adds a number or another value that can write itself.</summary>
    public TextLine Add<T>(T value, ReadOnlySpan<char> format = default)
        where T : ISpanFormattable
    {
        _ = Add(ReadOnlySpan<char>.Empty);
        if (value.TryFormat(_text.AsSpan(_length), out var written, format, null))
        {
            _length += written;
        }

        return this;
    }

    /// <summary>Adds a number with commas between the thousands.</summary>
    public TextLine AddCount(long count) => Add(count, "N0");

    /// <summary>Adds a time as clocks show it: <c>00:41</c>, <c>1:02:03</c> or <c>3d 04h</c>.
    /// </summary>
    public TextLine AddTime(TimeSpan time)
    {
        if (time.TotalDays >= 1)
        {
            return Add((int)time.TotalDays).Add("d ").Add(time.Hours, "00").Add('h');
        }

        var line = time.TotalHours >= 1 ? Add((int)time.TotalHours).Add(':') : this;
        return line.Add(time.Minutes, "00").Add(':').Add(time.Seconds, "00");
    }

    /// <summary>Adds spaces up to a column, for things that stand below each other.</summary>
    public TextLine PadTo(int length)
    {
        while (_length < Math.Min(length, LengthMax))
        {
            _ = Add(' ');
        }

        return this;
    }

    public override string ToString() => Span.ToString();
}
