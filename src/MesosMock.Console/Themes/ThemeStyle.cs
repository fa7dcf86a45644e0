namespace MesosMock.Console.Themes;

/// <summary>How a piece of text looks.</summary>
/// <param name="Foreground">Colour of the letters.</param>
/// <param name="Background">Colour behind them.</param>
/// <param name="Attributes">The rest.</param>
internal readonly record struct ThemeStyle(
    ThemeColor Foreground = default,
    ThemeColor Background = default,
    TextAttributes Attributes = TextAttributes.None)
{
    /// <summary>This style, with the background of another one where it has none itself.
    /// </summary>
    public ThemeStyle Over(ThemeStyle below) => Background.Kind == ThemeColorKind.Default
        ? this with { Background = below.Background }
        : this;
}
