using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.Metrics;

namespace MesosMock.Simulation.Views;

/// <summary>
/// What operators are told that grows with the cluster, piece by piece. Pure: to be called outside
/// the machine's turn, on any thread.
/// </summary>
public static class LargeAnswers
{
    /// <summary>The body of an answer; null for calls whose answers are small.</summary>
    /// <param name="asked">The call's type.</param>
    /// <param name="cluster">What to answer from.</param>
    /// <param name="format">How the answer is encoded.</param>
    public static AnswerPart.Message? Of(
        CallType asked, ClusterView cluster, WireFormat format) => asked switch
        {
            CallType.GetState => State(cluster, format),
            CallType.GetTasks => Tasks(cluster, format),
            CallType.GetExecutors => Executors(cluster),
            CallType.GetFrameworks => Frameworks(cluster),
            CallType.GetAgents => Agents(cluster),
            _ => null,
        };

    /// <summary>The body of SUBSCRIBED, with which an operator's stream begins.</summary>
    public static AnswerPart.Message Subscribed(ClusterView cluster, WireFormat format)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new(
            "subscribed",
            State(cluster, format),
            new AnswerPart.Number(
                "heartbeat_interval_seconds",
                cluster.Options.HeartbeatInterval.TotalSeconds));
    }

    /// <summary>The body of the answer to GET_METRICS.</summary>
    public static AnswerPart.Message Metrics(IEnumerable<MetricGroup> groups) => new(
        "get_metrics",
        AnswerPart.Items.Of(
            "metrics",
            MetricGroup.Sort(groups).Select(metric => new Metric
            {
                Name = metric.Prefix + metric.Name,
                Value = metric.Value,
            })));

    private static AnswerPart.Message State(ClusterView cluster, WireFormat format) => new(
        "get_state",
        Tasks(cluster, format),
        Executors(cluster),
        Frameworks(cluster),
        Agents(cluster));

    private static AnswerPart.Message Tasks(ClusterView cluster, WireFormat format)
    {
        var frameworks = OperatorAnswers.WithTasks(cluster, format);
        return new(
            "get_tasks",
            Tasks("tasks", frameworks, framework => framework.Tasks),
            Tasks("unreachable_tasks", frameworks, framework => framework.UnreachableTasks),
            Tasks("completed_tasks", frameworks, framework => framework.CompletedTasks));
    }

    private static AnswerPart.Items Tasks(
        string name,
        IReadOnlyList<FrameworkView> frameworks,
        Func<FrameworkView, IEnumerable<TaskView>> tasks) =>
        AnswerPart.Items.Of(name, frameworks.SelectMany(tasks).Select(task => task.Record));

    private static AnswerPart.Message Executors(ClusterView cluster) => new(
        "get_executors",
        AnswerPart.Items.Of(
            "executors",
            cluster.Frameworks.SelectMany(framework => framework.Executors)
                .Select(OperatorAnswers.Write)));

    private static AnswerPart.Message Frameworks(ClusterView cluster) => new(
        "get_frameworks",
        AnswerPart.Items.Of("frameworks", cluster.Frameworks.Select(FrameworkViews.Of)),
        AnswerPart.Items.Of(
            "completed_frameworks", cluster.CompletedFrameworks.Select(FrameworkViews.Of)));

    private static AnswerPart.Message Agents(ClusterView cluster) => new(
        "get_agents",
        AnswerPart.Items.Of(
            "agents",
            cluster.Agents.Select(agent => AgentViews.Of(agent, cluster.Options.Version))),
        AnswerPart.Items.Of("recovered_agents", Array.Empty<AgentInfo>()));
}
