using MesosMock.Console.Screen;
using MesosMock.Console.Terminal;
using MesosMock.Console.Themes;
using MesosMock.Themes;

namespace MesosMock.Tests.Console;

/// <summary>The looks of the console.</summary>
public sealed class ThemeTests
{
    private const double ContrastMin = 4.5;

    private static readonly ThemeColor Black = new(ThemeColorKind.Rgb);
    private static readonly ThemeColor White = new(ThemeColorKind.Rgb, 255, 255, 255);

    public static TheoryData<string> Names => [.. ThemeFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_theme_of_ours_is_without_mistakes_and_easy_to_read(string name)
    {
        var (theme, problem) = new ThemeFiles().Find(name);

        Assert.Equal("", problem);
        Assert.Equal(name, theme!.Name);
        foreach (var tone in Enum.GetValues<Tone>().Except([Tone.Border]))
        {
            var style = theme.StyleOf(tone).Over(theme.StyleOf(Tone.Text));
            if (style.Foreground.Kind == ThemeColorKind.Default)
            {
                continue;
            }

            // A terminal's own background is taken for black: themes for white bring theirs.
            var below = style.Background.Kind == ThemeColorKind.Default ? Black : style.Background;
            var contrast = ColorSpace.Contrast(style.Foreground, below);
            Assert.True(contrast >= ContrastMin, $"{name}, {tone}: {contrast:0.00}");
        }
    }

    [Fact]
    public void Contrast_is_that_of_the_web()
    {
        Assert.Equal(21, ColorSpace.Contrast(Black, White), 3);
        Assert.Equal(1, ColorSpace.Contrast(White, White), 3);
    }

    [Fact]
    public void Mistakes_are_named_with_their_place_and_the_rest_holds()
    {
        using var file = new ThemeFile("base = \"dark\"\n[ui]\nborde = \"red\"\ntext = \"gren\"\n");

        var (theme, problem) = new ThemeFiles().Find(file.Path);

        Assert.Equal(
            [
                $"{file.Path}:3:1: ui.borde: is unknown; did you mean \"ui.border\"?",
                $"{file.Path}:4:1: ui.text: there is no colour \"gren\"; did you mean \"green\"?",
            ],
            problem.Split('\n'));
        Assert.NotNull(theme);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest()
    {
        var (theme, problem) = new ThemeFiles().Find("drak");

        Assert.Null(theme);
        Assert.StartsWith("there is no theme drak; did you mean \"dark\"?", problem);
    }

    [Fact]
    public void A_theme_that_is_edited_is_read_anew_once()
    {
        using var file = new ThemeFile("[ui]\ntext = \"red\"\n");
        var themes = new ThemeFiles();
        _ = themes.Find(file.Path);
        Assert.Null(themes.Reload());

        File.WriteAllText(file.Path, "[ui]\ntext = \"blue\"\n");
        File.SetLastWriteTimeUtc(file.Path, DateTime.UnixEpoch);

        Assert.Equal(
            ThemeColor.Parse("blue"), themes.Reload()?.Theme?.StyleOf(Tone.Text).Foreground);
        Assert.Null(themes.Reload());
    }

    [Theory]
    [InlineData("xterm-256color", null, null, ColorDepth.Indexed256)]
    [InlineData("xterm-256color", "truecolor", null, ColorDepth.TrueColor)]
    [InlineData("xterm-direct", null, null, ColorDepth.TrueColor)]
    [InlineData("xterm", null, null, ColorDepth.Ansi16)]
    [InlineData("vt100", null, null, ColorDepth.Mono)]
    [InlineData("xterm-256color", "truecolor", "1", ColorDepth.Mono)]
    [InlineData("xterm-256color", null, "", ColorDepth.Indexed256)]
    public void The_environment_says_how_many_colours_there_are(
        string term, string? colorTerm, string? noColor, object expected)
    {
        var depth = TerminalCapabilities.ColorsOf(name => name switch
        {
            "TERM" => term,
            "COLORTERM" => colorTerm,
            "NO_COLOR" => noColor,
            _ => null,
        });

        Assert.Equal(expected, depth);
    }

    [Theory]
    [InlineData("#58a6ff", 75, 12)]
    [InlineData("#000000", 16, 0)]
    [InlineData("#808080", 244, 8)]
    [InlineData("red", 1, 1)]
    public void Colours_find_their_nearest_neighbours(string text, int indexed, int ansi)
    {
        var color = ThemeColor.Parse(text)!.Value; // one of those above

        Assert.Equal(indexed, ColorSpace.ToIndexed256(color));
        Assert.Equal(ansi, ColorSpace.ToAnsi16(color));
    }

    private sealed class ThemeFile : IDisposable
    {
        public ThemeFile(string text)
        {
            Path = System.IO.Path.GetTempFileName() + ".toml";
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
