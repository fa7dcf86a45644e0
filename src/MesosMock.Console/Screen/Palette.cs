using MesosMock.Console.Themes;

namespace MesosMock.Console.Screen;

/// <summary>A theme as numbers of styles: one for each tone and look of a row.</summary>
internal sealed class Palette
{
    private readonly ushort[,] _ids;
    private readonly ushort[] _gradient;

    public Palette(Theme theme, ColorDepth depth)
    {
        Theme = theme;
        Styles = new StyleTable(depth);
        var tones = Enum.GetValues<Tone>();
        _ids = new ushort[tones.Length, Enum.GetValues<RowLook>().Length];
        foreach (var tone in tones)
        {
            foreach (var look in Enum.GetValues<RowLook>())
            {
                _ids[(int)tone, (int)look] = Styles.Intern(Mix(tone, look));
            }
        }

        _gradient = [.. theme.Gradient.Select(color => Styles.Intern(
            new ThemeStyle(color).Over(Plain(Tone.Text))))];
    }

    public Theme Theme { get; }

    public StyleTable Styles { get; }

    /// <summary>The number of a style.</summary>
    public ushort this[Tone tone, RowLook look = RowLook.Normal] => _ids[(int)tone, (int)look];

    /// <summary>The style of a graph at a height.</summary>
    /// <param name="share">0 to 1.</param>
    public ushort Gradient(double share) =>
        _gradient[Math.Clamp((int)(share * _gradient.Length), 0, _gradient.Length - 1)];

    private ThemeStyle Plain(Tone tone) => Styles.Depth == ColorDepth.Mono
        ? new ThemeStyle(Attributes: Theme.Mono[(int)tone])
        : Theme.StyleOf(tone);

    private ThemeStyle Mix(Tone tone, RowLook look)
    {
        var own = Plain(tone).Over(Plain(Tone.Text));
        switch (look)
        {
            case RowLook.Selected:
                var selected = Plain(Tone.Selected);
                return selected with { Attributes = selected.Attributes | own.Attributes };
            case RowLook.Marked when tone == Tone.Text:
                return Plain(Tone.Marked).Over(Plain(Tone.Text));
            case RowLook.Changed:
                var changed = Plain(Tone.Changed);
                return own with
                {
                    Background = changed.Background,
                    Attributes = own.Attributes | changed.Attributes,
                };
            default:
                return own;
        }
    }
}
