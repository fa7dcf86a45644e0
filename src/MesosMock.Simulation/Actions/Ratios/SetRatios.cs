using System.Globalization;
using MesosMock.Simulation.Emulation;
using MesosMock.Simulation.Views;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions.Ratios;

/// <summary>Ratios change, for good or for a time.</summary>
internal sealed class SetRatios : ClusterAction
{
    private const string For = "for";

    public override ActionInfo Info { get; } = new(
        "ratio set",
        "set ratios",
        "Changes ratios, delays and switches of tasks from the next draw on, for good or for a "
            + "time; ratios are fractions from 0 to 1.")
    {
        Parameters = [new(For, ParameterType.Duration, "until they are as before again")],
        TakesPairs = true,
        Undo = UndoKind.Exact,
    };

    public override ActionOutcome Run(ActionContext context)
    {
        var changes = new List<(RatioKey Key, RatioValue Value)>();
        foreach (var (written, text) in context.Line.Pairs)
        {
            if (Read(written, text, changes) is { } refusal)
            {
                return refusal;
            }
        }

        var book = context.Step.RatioBook;
        var span = context.Arguments.OptionalDuration(For);
        if (Check(book, changes, span) is { } wrong)
        {
            return wrong;
        }

        var undo = RatioLines.Of(changes.Select(change => change.Key), book.Lasting);
        var before = RatioLines.Of(changes.Select(change => change.Key), book.InForce);
        book.Set(changes, span);
        return ActionOutcome.Done(
            string.Join(", ", changes.Select(change =>
                $"{change.Key.Name}={change.Value}"))
            + (span is null ? "" : $" for {context.Arguments.Words(For)}")
            + $"; was {before}") with
        {
            UndoAction = "ratio set " + undo,
            Stands = () => changes.Exists(one => one.Key.Read(book.InForce).Equals(one.Value)),
        };
    }

    private static ActionRefusal? Read(
        string written, string text, List<(RatioKey Key, RatioValue Value)> changes)
    {
        if (RatioKeys.Find(written) is not { } key)
        {
            return ActionRefusal.Bad(
                $"\"{written}\" is not a ratio; allowed: {string.Join(", ", RatioKeys.Names)}"
                    + NearestName.Suggest(written, RatioKeys.Names),
                NearestName.FindAll(written, RatioKeys.Names));
        }

        if (key.Parse(text) is not { } value)
        {
            return ActionRefusal.Bad(
                $"{key.Name}: \"{text}\" is not allowed; allowed: {key.Allowed}");
        }

        if (changes.Any(change => change.Key == key))
        {
            return ActionRefusal.Bad($"{key.Name} is given more than once");
        }

        changes.Add((key, value));
        return null;
    }

    private static ActionRefusal? Check(
        RatioBook book, List<(RatioKey Key, RatioValue Value)> changes, TimeSpan? span)
    {
        if (changes.Count == 0)
        {
            return ActionRefusal.Bad("ratio set needs KEY=VALUE such as task_failed=0.2");
        }

        var preview = book.Preview(changes);
        if (preview.IsValid && (span is not null || book.CanLast(changes)))
        {
            return null;
        }

        var isOfAgents = preview.Agents.RatioSum > 1;
        var sum = isOfAgents ? preview.Agents.RatioSum : preview.Tasks.EndRatioSum;
        var shares = RatioKeys.All
            .Where(key => key.IsShare && key.IsOfAgents == isOfAgents && key.Share(preview) > 0)
            .Select(key => $"{key.Name} {key.Read(preview)}");
        return ActionRefusal.Bad(string.Create(
            CultureInfo.InvariantCulture,
            $"the sum of {string.Join(" + ", shares)} is {sum:0.######}; allowed: at most 1"));
    }
}
