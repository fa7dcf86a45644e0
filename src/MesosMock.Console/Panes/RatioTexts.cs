using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>What the pane of the ratios says in words.</summary>
internal static class RatioTexts
{
    /// <summary>The keys of the pane.</summary>
    public static IReadOnlyList<Hint> Hints { get; } =
    [
        new("←→", "±1", "one percent less or more; a second for a delay, off and on for a switch"),
        new("⇧←→", "±10", "ten percent less or more, or ten seconds"),
        new("< >", "±0.1", "a tenth of a percent less or more, or of a second"),
        new("Enter", "type", "types a value: percent, or a duration such as 2s or 5s +- 2s"),
        new("t", "for a time",
            "how long the value holds before it goes back to what it was; 50 for 30s sets both"),
        new("o", "only", "this share takes all"),
        new("=", "even", "the shares become equal, with FINISHED as one of them"),
        new("Del", "zero", "sets it to nothing: 0, or off"),
        new("r", "reset", "puts all back to what the configuration says"),
        new("w", "save", "writes the lasting values into the configuration file"),
    ];

    /// <summary>Draws how long a ratio still holds, and what comes then.</summary>
    public static void DrawTime(Canvas canvas, ClusterView view, int right, int y, string key)
    {
        for (var i = 0; i < view.TemporaryRatios.Count; i++)
        {
            var one = view.TemporaryRatios[i];
            if (one.Name == key)
            {
                _ = canvas.Line.Clear().AddTime(one.Until - view.Now).Add(" → ");
                _ = one.Lasting is RatioValue.Share share
                    ? canvas.Line.Add(share.Value * 100, "0.00")
                    : canvas.Line.Add(WordOf(one.Lasting));
                canvas.TextRight(right, y, canvas.Line.Span, Tone.Changing);
            }
        }
    }

    /// <summary>A delay or a switch as it is shown.</summary>
    public static string WordOf(RatioValue value) => value switch
    {
        RatioValue.Switch { IsOn: true } => "on",
        RatioValue.Switch => "off",
        _ => value.ToString(),
    };
}
