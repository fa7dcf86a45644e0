using System.Collections.Immutable;

namespace MesosMock.Console.Themes;

/// <summary>The look of the console.</summary>
internal sealed record Theme
{
    /// <summary>What users call it.</summary>
    public required string Name { get; init; }

    /// <summary>A style for every tone, in the order of <see cref="Tone"/>.</summary>
    public required ImmutableArray<ThemeStyle> Styles { get; init; }

    /// <summary>Attributes that replace the styles where there is no colour.</summary>
    public required ImmutableArray<TextAttributes> Mono { get; init; }

    /// <summary>The sign of a tone, so that nothing is said by colour alone.</summary>
    public required ImmutableArray<string> Marks { get; init; }

    /// <summary>Colours of graphs, from little to much.</summary>
    public required ImmutableArray<ThemeColor> Gradient { get; init; }

    /// <summary>What graphs are drawn with.</summary>
    public GraphSymbols Symbols { get; init; }

    /// <summary>The style of a tone.</summary>
    public ThemeStyle StyleOf(Tone tone) => Styles[(int)tone];

    /// <summary>The sign of a tone.</summary>
    public string MarkOf(Tone tone) => Marks[(int)tone];

    /// <summary>What holds when no file says anything: plain text, and meaning by attributes.
    /// </summary>
    public static Theme Plain { get; } = new()
    {
        Name = "plain",
        Styles = [.. Enum.GetValues<Tone>().Select(
            tone => new ThemeStyle(Attributes: PlainAttributes(tone)))],
        Mono = [.. Enum.GetValues<Tone>().Select(PlainAttributes)],
        Marks = [.. Enum.GetValues<Tone>().Select(PlainMark)],
        Gradient = [default],
    };

    private static TextAttributes PlainAttributes(Tone tone) => tone switch
    {
        Tone.Selected => TextAttributes.Reverse,
        Tone.Danger => TextAttributes.Bold | TextAttributes.Underline,
        Tone.Lost or Tone.Unreachable => TextAttributes.Underline,
        Tone.Title or Tone.Key or Tone.Marked or Tone.Failed or Tone.BorderFocus =>
            TextAttributes.Bold,
        _ => TextAttributes.None,
    };

    private static string PlainMark(Tone tone) => tone switch
    {
        Tone.Running => "●",
        Tone.Changing => "◐",
        Tone.Failed => "✖",
        Tone.Lost => "!",
        Tone.Unreachable => "?",
        Tone.Away => "◌",
        Tone.Marked => "*",
        _ => " ",
    };
}
