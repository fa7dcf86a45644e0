using System.Collections.Immutable;
using MesosMock.Simulation.Words;

namespace MesosMock.Console.Themes;

/// <summary>
/// Makes a theme of settings, on top of another theme. A mistake is a message, and what it is
/// about stays as it was.
/// </summary>
internal sealed class ThemeBuilder
{
    private static readonly IReadOnlyDictionary<string, Tone> Tones =
        Enum.GetValues<Tone>().ToDictionary(KeyOf, StringComparer.Ordinal);

    private readonly Dictionary<string, ThemeColor> _palette = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly ThemeStyle[] _styles;
    private readonly TextAttributes[] _mono;
    private readonly string[] _marks;
    private ImmutableArray<ThemeColor> _gradient;
    private GraphSymbols _symbols;

    private ThemeBuilder(Theme below)
    {
        _styles = [.. below.Styles];
        _mono = [.. below.Mono];
        _marks = [.. below.Marks];
        _gradient = below.Gradient;
        _symbols = below.Symbols;
    }

    /// <summary>Makes a theme.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="entries">Its settings.</param>
    /// <param name="below">What holds where there is none.</param>
    /// <param name="problems">One line for each mistake.</param>
    public static Theme Build(
        string name,
        IReadOnlyList<ThemeEntry> entries,
        Theme below,
        out IReadOnlyList<string> problems)
    {
        var builder = new ThemeBuilder(below);
        foreach (var entry in entries.Where(one => one.Key.StartsWith("palette.", default)))
        {
            builder.ReadPalette(entry);
        }

        foreach (var entry in entries)
        {
            builder.Read(entry);
        }

        problems = builder._problems;
        return new()
        {
            Name = name,
            Styles = [.. builder._styles],
            Mono = [.. builder._mono],
            Marks = [.. builder._marks],
            Gradient = builder._gradient,
            Symbols = builder._symbols,
        };
    }

    private static string KeyOf(Tone tone)
    {
        var table = tone >= Tone.Running ? "state." : "ui.";
        return table + (tone == Tone.BorderFocus
            ? "border_focus"
            : tone.ToString().ToLowerInvariant());
    }

    private void Read(ThemeEntry entry)
    {
        var (key, text) = (entry.Key, entry.Values.Count > 0 ? entry.Values[0] : "");
        if (key.StartsWith("palette.", StringComparison.Ordinal) || key is "name" or "base")
        {
            return;
        }

        if (key == "graph.gradient")
        {
            _gradient = [.. entry.Values.Select(one => ColorOf(entry, one))];
        }
        else if (key == "graph.symbols")
        {
            ReadSymbols(entry, text);
        }
        else if (Tones.TryGetValue(key, out var tone))
        {
            _styles[(int)tone] = StyleOf(entry, text);
        }
        else if (Table(key, ".style") is { } styled)
        {
            _styles[(int)styled] = StyleOf(entry, text);
        }
        else if (Table(key, ".mark") is { } marked)
        {
            _marks[(int)marked] = text;
        }
        else if (key.StartsWith("mono.", StringComparison.Ordinal)
            && ToneOf(key["mono.".Length..]) is { } plain)
        {
            _mono[(int)plain] = StyleOf(entry, text).Attributes;
        }
        else
        {
            Complain(entry, $"{key}: is unknown{NearestName.Suggest(key, KnownKeys())}");
        }
    }

    private static Tone? Table(string key, string ending) =>
        key.EndsWith(ending, StringComparison.Ordinal)
        && Tones.TryGetValue(key[..^ending.Length], out var tone)
            ? tone
            : null;

    private static Tone? ToneOf(string name) =>
        Tones.TryGetValue("ui." + name, out var tone)
        || Tones.TryGetValue("state." + name, out tone)
            ? tone
            : null;

    private static IEnumerable<string> KnownKeys() =>
        Tones.Keys.Concat(Tones.Keys.Select(key => "mono." + key[(key.IndexOf('.') + 1)..]))
            .Concat(["graph.gradient", "graph.symbols", "name", "base"]);

    private void ReadPalette(ThemeEntry entry)
    {
        var text = entry.Values.Count > 0 ? entry.Values[0] : "";
        if (ThemeColor.Parse(text) is { } color)
        {
            _palette[entry.Key["palette.".Length..]] = color;
        }
        else
        {
            Complain(entry, $"{entry.Key}: \"{text}\" is not a colour; allowed: \"#rrggbb\", "
                + "\"0\" to \"255\", a name such as \"bright-red\", or \"default\"");
        }
    }

    private void ReadSymbols(ThemeEntry entry, string text)
    {
        if (Enum.TryParse<GraphSymbols>(text, ignoreCase: true, out var symbols))
        {
            _symbols = symbols;
        }
        else
        {
            Complain(entry, $"{entry.Key}: \"{text}\" is unknown; "
                + "allowed: \"braille\", \"block\", \"ascii\"");
        }
    }

    /// <summary>Reads <c>COLOUR [on COLOUR] [bold] …</c>.</summary>
    private ThemeStyle StyleOf(ThemeEntry entry, string text)
    {
        var style = new ThemeStyle();
        var isBackground = false;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "on")
            {
                isBackground = true;
            }
            else if (char.IsLetter(word[0]) && !_palette.ContainsKey(word)
                && Enum.TryParse<TextAttributes>(word, ignoreCase: true, out var attribute))
            {
                style = style with { Attributes = style.Attributes | attribute };
            }
            else
            {
                var color = ColorOf(entry, word);
                style = isBackground
                    ? style with { Background = color }
                    : style with { Foreground = color };
            }
        }

        return style;
    }

    private ThemeColor ColorOf(ThemeEntry entry, string name)
    {
        if (_palette.TryGetValue(name, out var color))
        {
            return color;
        }

        if (ThemeColor.Parse(name) is { } parsed)
        {
            return parsed;
        }

        Complain(entry, $"{entry.Key}: there is no colour \"{name}\""
            + NearestName.Suggest(name, _palette.Keys.Concat(ThemeColor.AnsiNames)));
        return default;
    }

    private void Complain(ThemeEntry entry, string message) =>
        _problems.Add($"{entry.Place}: {message}");
}
