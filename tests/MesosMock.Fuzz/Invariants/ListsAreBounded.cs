using MesosMock.Fuzz.Worlds;

namespace MesosMock.Fuzz.Invariants;

/// <summary>What is kept of the past has the bounds of the configuration.</summary>
internal sealed class ListsAreBounded(World world) : Rule(world)
{
    public override void AfterStep()
    {
        var options = World.Options;
        World.Require(
            World.Step.FrameworkTable.Completed.Count <= options.CompletedFrameworksMax,
            "too many completed frameworks are kept");
        foreach (var framework in World.Frameworks)
        {
            World.Require(
                framework.CompletedTasks.Count <= options.CompletedTasksPerFrameworkMax,
                $"{framework.Id.Value}: {framework.CompletedTasks.Count} completed tasks are kept");
            World.Require(
                framework.UnreachableTasks.Count <= options.UnreachableTasksPerFrameworkMax,
                $"{framework.Id.Value}: {framework.UnreachableTasks.Count} unreachable are kept");
        }
    }
}
