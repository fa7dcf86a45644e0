using MesosMock.Simulation.Actions;
using MesosMock.Simulation.Metrics;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation;

/// <summary>What an answer carries besides its status and text: a closed set of cases.</summary>
public abstract record ReplyContent
{
    private ReplyContent()
    {
    }

    /// <summary>What an action did.</summary>
    public sealed record Action(ActionResult Result) : ReplyContent;

    /// <summary>Why an action was not done.</summary>
    public sealed record Refusal(ActionRefusal Reason) : ReplyContent;

    /// <summary>A master's metrics; <see cref="MetricGroup.Sort"/> brings them in order.</summary>
    public sealed record Metrics(IReadOnlyList<MetricGroup> Groups) : ReplyContent;

    /// <summary>The mock's own figures.</summary>
    public sealed record Figures(ClusterFigures Values) : ReplyContent;

    /// <summary>An answer that is spoilt on its way to the caller.</summary>
    /// <param name="Spoil">What becomes of it.</param>
    /// <param name="After">Real time that passes before.</param>
    /// <param name="RetryAfter">What its header Retry-After says; null without one.</param>
    /// <param name="IsHtml">Whether its text is a page of a proxy.</param>
    public sealed record Spoilt(
        ReplySpoil Spoil,
        TimeSpan After = default,
        TimeSpan? RetryAfter = null,
        bool IsHtml = false) : ReplyContent;

    /// <summary>A master's answer to an operator's call.</summary>
    public sealed record Operator(Protocol.V1.Master.Response Response) : ReplyContent;

    /// <summary>The cluster as it was in the turn of the command.</summary>
    public sealed record View(ClusterView Cluster) : ReplyContent;

    /// <summary>Why lines are not possible now, in their order; null for one that is.</summary>
    public sealed record Checks(IReadOnlyList<string?> Reasons) : ReplyContent;
}
