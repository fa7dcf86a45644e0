using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions;

/// <summary>What an action works with: the machine, its line, and its number.</summary>
internal sealed class ActionContext(Step step, ParsedAction line, long sequence)
{
    public Step Step => step;

    public ParsedAction Line => line;

    public ActionArguments Arguments => line.Arguments;

    /// <summary>The action's number in the journal.</summary>
    public long Sequence => sequence;

    public ActionRefusal? FindAgents(out IReadOnlyList<Agent> found) => Find(
        step.Targets.Agents, TargetKind.Agent, out found);

    public ActionRefusal? FindTasks(out IReadOnlyList<ClusterTask> found) => Find(
        step.Targets.Tasks, TargetKind.Task, out found);

    public ActionRefusal? FindOffers(out IReadOnlyList<Offer> found) => Find(
        step.Targets.Offers, TargetKind.Offer, out found);

    public ActionRefusal? FindFrameworks(out IReadOnlyList<Framework> found) => Find(
        step.Targets.Frameworks, TargetKind.Framework, out found);

    /// <summary>Narrows what was found to as many as the line asks for.</summary>
    public IReadOnlyList<T> Take<T>(IReadOnlyList<T> found, Func<T, string> idOf) =>
        line.Mode.Pick(found, idOf, step.Chance, sequence);

    private ActionRefusal? Find<T>(
        Func<Selector, IReadOnlyList<T>> find,
        TargetKind kind,
        out IReadOnlyList<T> found)
    {
        found = line.Selectors.Count == 1
            ? find(line.Selectors[0])
            : [.. line.Selectors.SelectMany(find).Distinct()];
        return found.Count > 0 ? null : NothingFound(kind);
    }

    private ActionRefusal NothingFound(TargetKind wanted)
    {
        var selector = line.Selectors[0];
        var kind = selector.Kind ?? wanted;
        var names = selector.Names.Select(name => name.Text).FirstOrDefault() ?? "";
        IReadOnlyList<string> nearest = SelectorParser.Guess(kind, names) is { } meant
            ? [meant]
            :
            [
                .. Words.NearestName.FindAll(names, step.Targets.NamesOf(kind))
                    .Select(name => $"{SelectorParser.WordOf(kind)}:{name}"),
            ];
        return ActionRefusal.Missing(
            $"{string.Join(' ', line.Selectors)} matches no {SelectorParser.WordOf(wanted)}"
                + (nearest.Count > 0 ? $"; did you mean \"{nearest[0]}\"?" : ""),
            nearest);
    }
}
