using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Actions.Frameworks;

/// <summary>An action on frameworks.</summary>
internal abstract class FrameworkAction : TargetedAction<Framework>
{
    protected sealed override TargetKind Kind => TargetKind.Framework;

    protected sealed override ActionRefusal? Find(
        ActionContext context, out IReadOnlyList<Framework> found) =>
        context.FindFrameworks(out found);

    protected sealed override string IdOf(Framework target) => target.Id.Value;

    protected static string Name(Framework framework) => framework.Info.Name;

    protected static string? RefuseUnlessConnected(Framework framework) =>
        framework.IsConnected ? null : $"framework {Name(framework)} is not connected";

    /// <summary>For example <c>framework demo</c> or <c>3 frameworks</c>.</summary>
    protected static string Count(IReadOnlyList<Framework> frameworks) =>
        Counts.Of(frameworks, Name, "framework");

    /// <summary>A line for the same frameworks.</summary>
    protected static string LineFor(string action, IEnumerable<Framework> frameworks) =>
        $"{action} " + SelectorWriter.Write(
            TargetKind.Framework, frameworks.Select(TargetWords.ShortIdOf));

    protected static string Tasks(IEnumerable<Framework> frameworks) =>
        Counts.Of(frameworks.Sum(framework => framework.Tasks.Count), "task");
}
