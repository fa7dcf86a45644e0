using MesosMock.Console.Themes;
using MesosMock.Console.Widgets;
using MesosMock.Protocol.V1;

namespace MesosMock.Console.Panes;

/// <summary>A figure of the overview.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Line">What shows more of it: a pane with a filter.</param>
internal sealed record OverviewRow(string Name, string Line)
{
    /// <summary>The state that it counts; null for none.</summary>
    public TaskState? State { get; init; }

    /// <summary>Its past; null for none.</summary>
    public History? History { get; init; }

    /// <summary>How it is written.</summary>
    public string Format { get; init; } = "N0";

    /// <summary>The figure.</summary>
    public double Value { get; set; }

    /// <summary>How much of a whole it is, from 0 to 1, for a bar; null without one.</summary>
    public double? Share { get; set; }

    /// <summary>Whether it is well.</summary>
    public Tone Tone { get; set; } = Tone.Title;
}
