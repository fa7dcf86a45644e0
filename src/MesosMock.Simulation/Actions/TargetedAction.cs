using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions;

/// <summary>
/// An action on some targets: those for which it makes no sense now are left out, and if none is
/// left it is refused with the reason of the first.
/// </summary>
/// <typeparam name="T">What it acts on.</typeparam>
internal abstract class TargetedAction<T> : ClusterAction
{
    public sealed override ActionOutcome Run(ActionContext context)
    {
        if (Find(context, out var found) is { } missing)
        {
            return missing;
        }

        var fit = found.Where(target => Refuse(target, context) is null).ToArray();
        if (fit.Length == 0)
        {
            return ActionRefusal.Impossible(Refuse(found[0], context)!); // none fits, so not it
        }

        var targets = context.Take(fit, IdOf);
        var undo = UndoOf(targets, context);
        var effect = Act(targets, context);
        var left = found.Count - fit.Length;
        return ActionOutcome.Done(left > 0 ? $"{effect}; {left} left out" : effect) with
        {
            Touched = [.. targets.Select(target => new TouchedTarget(Kind, IdOf(target)))],
            UndoAction = undo,
        };
    }

    public sealed override string? WhyNot(ActionContext context) =>
        Find(context, out var found) is { } missing ? missing.Message
            : found.Any(target => Refuse(target, context) is null) ? null
            : Refuse(found[0], context);

    /// <summary>Why it makes no sense for a target now; null if it does.</summary>
    public abstract string? Refuse(T target, ActionContext context);

    protected abstract TargetKind Kind { get; }

    protected abstract ActionRefusal? Find(ActionContext context, out IReadOnlyList<T> found);

    protected abstract string IdOf(T target);

    /// <summary>Acts, and says in words what it did.</summary>
    protected abstract string Act(IReadOnlyList<T> targets, ActionContext context);

    /// <summary>The line that takes it back, made before it acts; null for none.</summary>
    protected virtual string? UndoOf(IReadOnlyList<T> targets, ActionContext context) => null;
}
