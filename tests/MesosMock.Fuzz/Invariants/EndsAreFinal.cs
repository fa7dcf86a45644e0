using MesosMock.Fuzz.Worlds;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Fuzz.Invariants;

/// <summary>A task that ended stays as it ended; only a lost one may come back.</summary>
internal sealed class EndsAreFinal(World world) : Rule(world)
{
    private readonly Dictionary<ClusterTask, TaskState> _ends = [];

    public override void AfterStep()
    {
        var tasks = World.Frameworks.Concat(World.Step.FrameworkTable.Completed)
            .SelectMany(framework => framework.Tasks
                .Concat(framework.UnreachableTasks)
                .Concat(framework.CompletedTasks));
        foreach (var task in tasks)
        {
            if (_ends.TryGetValue(task, out var end))
            {
                World.Require(
                    task.State == end || end == TaskState.Lost,
                    $"task {task.Id.Value} ended as {end} and became {task.State}");
            }

            if (task.State.IsTerminal())
            {
                _ends[task] = task.State;
            }
            else
            {
                _ends.Remove(task);
            }
        }
    }
}
