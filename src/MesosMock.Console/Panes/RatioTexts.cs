using MesosMock.Console.Screen;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>What the pane of the ratios says in words.</summary>
internal sealed class RatioTexts
{
    private (TaskStateOptions? Of, string Text) _delays;

    /// <summary>The keys of the pane.</summary>
    public static IReadOnlyList<Hint> Hints { get; } =
    [
        new("←→", "±1", "one percent less or more"),
        new("⇧←→", "±10", "ten percent less or more"),
        new("< >", "±0.1", "a tenth of a percent less or more"),
        new("Enter", "type", "types a value in percent"),
        new("t", "for a time",
            "how long the value holds before it goes back to what it was; 50 for 30s sets both"),
        new("o", "only", "this share takes all"),
        new("=", "even", "the shares become equal, with FINISHED as one of them"),
        new("Del", "zero", "sets it to nothing"),
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
                _ = canvas.Line.Clear().AddTime(one.Until - view.Now).Add(" → ")
                    .Add(one.Lasting * 100, "0.00");
                canvas.TextRight(right, y, canvas.Line.Span, Tone.Changing);
            }
        }
    }

    /// <summary>The delays, put into words once for each change of them.</summary>
    public string DelaysOf(TaskStateOptions ratios)
    {
        if (_delays.Of != ratios)
        {
            _delays = (ratios, $"delays: staging {ratios.DelayTaskStaging}, starting "
                + $"{ratios.DelayTaskStarting}, next {ratios.DelayTaskNextState}, recovery "
                + $"{ratios.DelayTaskLostRecovered}");
        }

        return _delays.Text;
    }
}
