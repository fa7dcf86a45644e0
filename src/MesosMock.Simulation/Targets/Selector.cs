using System.Collections.Immutable;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Targets;

/// <summary>
/// Names some of the agents, tasks, offers, frameworks or streams: <c>agent(S2)</c>,
/// <c>task(web-*)</c>, <c>task(state=RUNNING, label.tier=batch)</c>, <c>all</c>. Of several names
/// one suffices; several fields must all fit, and of several values of one field one suffices.
/// </summary>
/// <remarks>
/// A selector of agents, frameworks or streams also selects the tasks and offers that belong to
/// them.
/// </remarks>
public sealed class Selector
{
    internal Selector(
        TargetKind? kind, ImmutableArray<Glob> names, ImmutableArray<FieldCondition> fields)
    {
        Kind = kind;
        Names = names;
        Fields = fields;
    }

    /// <summary>Selects everything there is of whatever is asked for.</summary>
    public static Selector All { get; } = new(null, [], []);

    /// <summary>What it names; null for <c>all</c>.</summary>
    public TargetKind? Kind { get; }

    /// <summary>Whether it has room for departed targets: it names them in full.</summary>
    internal bool IsExact =>
        Names.Length > 0 && Fields.IsEmpty && !Names.Any(name => name.IsOpen);

    internal ImmutableArray<Glob> Names { get; }

    internal ImmutableArray<FieldCondition> Fields { get; }

    /// <summary>Reads a selector.</summary>
    /// <param name="text">For example <c>agent(S2)</c>, <c>agent:S2</c> or <c>all</c>.</param>
    /// <param name="selector">The selector; null when there is an error.</param>
    /// <param name="error">What is wrong and what is allowed, or empty.</param>
    /// <returns>Whether the text is a selector.</returns>
    public static bool TryParse(string text, out Selector? selector, out string error)
    {
        var problem = SelectorParser.Parse(text, out selector);
        error = problem?.Message ?? "";
        return problem is null;
    }

    /// <summary>The form with a colon, which needs no quotes in a shell.</summary>
    public override string ToString() => SelectorWriter.Write(this);

    internal bool Matches(Agent agent) => Kind switch
    {
        null => true,
        TargetKind.Agent =>
            MatchesName(agent.Hostname, TargetWords.ShortIdOf(agent), agent.Id.Value)
            && Fields.All(field => TargetWords.Matches(agent, field)),
        _ => false,
    };

    internal bool Matches(ClusterTask task) => Kind switch
    {
        null => true,
        TargetKind.Agent => Matches(task.Agent),
        TargetKind.Framework or TargetKind.Stream => Matches(task.Framework),
        TargetKind.Task => MatchesName(task.Info.Name, task.Id.Value, null)
            && Fields.All(field => TargetWords.Matches(task, field)),
        _ => false,
    };

    internal bool Matches(Offer offer) => Kind switch
    {
        null => true,
        TargetKind.Agent => Matches(offer.Agent),
        TargetKind.Framework or TargetKind.Stream => Matches(offer.Framework),
        TargetKind.Offer => MatchesName(TargetWords.ShortIdOf(offer), offer.Id.Value, null)
            && Fields.All(field => TargetWords.Matches(offer, field)),
        _ => false,
    };

    internal bool Matches(Framework framework) => Kind switch
    {
        null => true,
        TargetKind.Framework => MatchesFramework(framework, null),
        TargetKind.Stream =>
            framework.StreamId is { } stream && MatchesFramework(framework, stream),
        _ => false,
    };

    private bool MatchesFramework(Framework framework, string? streamId) =>
        (MatchesName(framework.Info.Name, TargetWords.ShortIdOf(framework), framework.Id.Value)
            || (streamId is not null && MatchesName(streamId, null, null)))
        && Fields.All(field => TargetWords.Matches(framework, field));

    private bool MatchesName(string? one, string? two, string? three)
    {
        if (Names.IsEmpty)
        {
            return true;
        }

        foreach (var name in Names)
        {
            if (name.Matches(one) || name.Matches(two) || name.Matches(three))
            {
                return true;
            }
        }

        return false;
    }
}
