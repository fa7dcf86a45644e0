using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation.State;

namespace MesosMock.Fuzz.Invariants;

/// <summary>A task is in the list that it says it is in, and in no other.</summary>
internal sealed class TasksHaveOnePlace(World world) : Rule(world)
{
    public override void AfterStep()
    {
        foreach (var framework in World.Frameworks)
        {
            foreach (var task in framework.Tasks)
            {
                Expect(task, TaskPlace.Tracked);
                World.Require(
                    task.Agent.IsRegistered,
                    $"task {task.Id.Value} is tracked, its agent is {task.Agent.Status}");
                World.Require(
                    !task.HoldsResources || !task.State.IsTerminal(),
                    $"task {task.Id.Value} is {task.State} and holds resources");
            }

            foreach (var task in framework.UnreachableTasks)
            {
                Expect(task, TaskPlace.Unreachable);
            }

            foreach (var task in framework.CompletedTasks)
            {
                Expect(task, TaskPlace.Completed);
            }
        }
    }

    private static void Expect(ClusterTask task, TaskPlace place) => World.Require(
        task.Place == place, $"task {task.Id.Value} is listed as {place} and says {task.Place}");
}
