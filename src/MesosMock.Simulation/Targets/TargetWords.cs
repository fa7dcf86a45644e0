using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Targets;

/// <summary>What targets are called, and whether their fields have a form.</summary>
internal static class TargetWords
{
    private const string RackAttribute = "rack";

    /// <summary>What follows the master's id, such as <c>S2</c>.</summary>
    public static string ShortIdOf(State.Agent agent) => Suffix(agent.Id.Value);

    public static string ShortIdOf(Framework framework) => Suffix(framework.Id.Value);

    public static string ShortIdOf(State.Offer offer) => Suffix(offer.Id.Value);

    /// <summary>All words for the state of an agent, the most telling first.</summary>
    public static IEnumerable<string> StatesOf(State.Agent agent)
    {
        if (agent.IsCutOff && agent.IsConnected)
        {
            yield return TargetStates.Partitioned;
        }

        if (agent.Drain is { } drain)
        {
            yield return drain.IsComplete ? TargetStates.Drained : TargetStates.Draining;
        }

        if (agent.IsDeactivated)
        {
            yield return TargetStates.Deactivated;
        }

        yield return agent.Status switch
        {
            AgentStatus.Registered => TargetStates.Registered,
            AgentStatus.Disconnected => TargetStates.Disconnected,
            AgentStatus.Unreachable => TargetStates.Unreachable,
            AgentStatus.Gone => TargetStates.Gone,
            _ => TargetStates.Removed,
        };
    }

    public static string StateOf(Framework framework) =>
        framework.IsConnected ? TargetStates.Connected : TargetStates.Disconnected;

    public static bool Matches(State.Agent agent, FieldCondition condition) =>
        condition.Field switch
        {
            TargetField.Id => Any(condition, agent.Id.Value, ShortIdOf(agent)),
            TargetField.Name or TargetField.Host => Any(condition, agent.Hostname, null, true),
            TargetField.Rack => Any(condition, RackOf(agent)),
            TargetField.Attribute => Any(condition, AttributeOf(agent, condition.Key)),
            TargetField.State =>
                StatesOf(agent).Any(state => Any(condition, state, null, true)),
            TargetField.Framework =>
                agent.Tasks.Any(task => MatchesFramework(task.Framework, condition)),
            _ => false,
        };

    public static bool Matches(ClusterTask task, FieldCondition condition) =>
        condition.Field switch
        {
            TargetField.Id => Any(condition, task.Id.Value),
            TargetField.Name => Any(condition, task.Info.Name),
            TargetField.Role => Any(condition, task.Role),
            TargetField.Label => Any(condition, LabelOf(task.Info.Labels, condition.Key)),
            TargetField.State => Any(
                condition,
                EnumWords<TaskState>.Name(task.State),
                EnumWords<TaskState>.ShortName(task.State),
                true),
            TargetField.Framework => MatchesFramework(task.Framework, condition),
            TargetField.Agent => MatchesAgent(task.Agent, condition),
            _ => Matches(task.Agent, condition),
        };

    public static bool Matches(State.Offer offer, FieldCondition condition) =>
        condition.Field switch
        {
            TargetField.Id => Any(condition, offer.Id.Value, ShortIdOf(offer)),
            TargetField.Role => Any(condition, offer.Role),
            TargetField.Framework => MatchesFramework(offer.Framework, condition),
            TargetField.Agent => MatchesAgent(offer.Agent, condition),
            _ => Matches(offer.Agent, condition),
        };

    public static bool Matches(Framework framework, FieldCondition condition) =>
        condition.Field switch
        {
            TargetField.Id => Any(condition, framework.Id.Value, ShortIdOf(framework))
                || Any(condition, framework.StreamId),
            TargetField.Name => Any(condition, framework.Info.Name),
            TargetField.Host => Any(condition, framework.Info.Hostname, null, true),
            TargetField.State => Any(condition, StateOf(framework), null, true),
            TargetField.Role =>
                framework.Roles.Any(subscription => Any(condition, subscription.Role)),
            TargetField.Label => Any(condition, LabelOf(framework.Info.Labels, condition.Key)),
            TargetField.Agent =>
                framework.Tasks.Any(task => MatchesAgent(task.Agent, condition)),
            _ => false,
        };

    private static bool MatchesFramework(Framework framework, FieldCondition condition) =>
        Any(condition, framework.Info.Name)
        || Any(condition, framework.Id.Value, ShortIdOf(framework));

    private static bool MatchesAgent(State.Agent agent, FieldCondition condition) =>
        Any(condition, agent.Id.Value, ShortIdOf(agent))
        || Any(condition, agent.Hostname, null, true);

    private static bool Any(
        FieldCondition condition, string? one, string? two = null, bool ignoreCase = false)
    {
        foreach (var glob in condition.Globs)
        {
            if (glob.Matches(one, ignoreCase) || glob.Matches(two, ignoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string? LabelOf(Labels? labels, string? key)
    {
        foreach (var label in labels?.Items ?? [])
        {
            if (label.Key == key)
            {
                return label.Value ?? "";
            }
        }

        return null;
    }

    private static string? RackOf(State.Agent agent) =>
        AttributeOf(agent, RackAttribute) ?? agent.Info.Domain?.FaultDomain?.Zone.Name;

    private static string? AttributeOf(State.Agent agent, string? name)
    {
        foreach (var attribute in agent.Info.Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Text?.Value
                    ?? attribute.Scalar?.Value.ToString(
                        System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static string Suffix(string id) => id[(id.LastIndexOf('-') + 1)..];
}
