using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Targets;

/// <summary>
/// Finds what a selector names, in a defined order: agents and offers by number, frameworks as
/// they came, tasks by framework and launch. The departed are found only by their full name or
/// their state.
/// </summary>
internal sealed class TargetFinder(Step step)
{
    public IReadOnlyList<Agent> Agents(Selector selector)
    {
        if (selector.Kind is TargetKind.Task or TargetKind.Offer)
        {
            var of = selector.Kind == TargetKind.Task
                ? Tasks(selector).Select(task => task.Agent)
                : Offers(selector).Select(offer => offer.Agent);
            return [.. of.Distinct().OrderBy(agent => agent.Index)];
        }

        var found = step.AgentTable.All
            .Where(agent => selector.Matches(agent)
                && (agent.IsPresent || AsksForState(selector)))
            .ToArray();
        return found.Length > 0 || !selector.IsExact
            ? found
            : [.. step.AgentTable.All.Where(selector.Matches)];
    }

    public IReadOnlyList<ClusterTask> Tasks(Selector selector)
    {
        var found = step.FrameworkTable.Known
            .SelectMany(framework => framework.Tasks.Concat(framework.UnreachableTasks))
            .Where(selector.Matches)
            .ToArray();

        // A task that has ended stays among the others until its end is acknowledged: whoever
        // asks for a state means both.
        return AsksForState(selector) || (found.Length == 0 && selector.IsExact)
            ?
            [
                .. found,
                .. step.FrameworkTable.Known.SelectMany(framework => framework.CompletedTasks)
                    .Where(selector.Matches),
            ]
            : found;
    }

    public IReadOnlyList<Offer> Offers(Selector selector) =>
        [
            .. step.FrameworkTable.Known.SelectMany(framework => framework.Offers)
                .Where(selector.Matches)
                .OrderBy(offer => offer.Number),
        ];

    public IReadOnlyList<Framework> Frameworks(Selector selector)
    {
        if (selector.Kind is TargetKind.Task or TargetKind.Offer)
        {
            var of = selector.Kind == TargetKind.Task
                ? Tasks(selector).Select(task => task.Framework)
                : Offers(selector).Select(offer => offer.Framework);
            return [.. of.Distinct()];
        }

        return [.. step.FrameworkTable.Known.Where(selector.Matches)];
    }

    /// <summary>What could have been meant, for the suggestion of nearest names.</summary>
    public IEnumerable<string> NamesOf(TargetKind kind) => kind switch
    {
        TargetKind.Agent => step.AgentTable.All.Where(agent => agent.IsPresent)
            .SelectMany(agent => new[] { TargetWords.ShortIdOf(agent), agent.Hostname }),
        TargetKind.Task => Tasks(Selector.All)
            .SelectMany(task => new[] { task.Id.Value, task.Info.Name }),
        TargetKind.Offer => Offers(Selector.All).Select(TargetWords.ShortIdOf),
        _ => step.FrameworkTable.Known.SelectMany(
            framework => new[] { framework.Info.Name, TargetWords.ShortIdOf(framework) }),
    };

    private static bool AsksForState(Selector selector) =>
        selector.Fields.Any(field => field.Field == TargetField.State);
}
