using MesosMock.Fuzz.Worlds;
using MesosMock.Simulation.Lifecycle;
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
                    task.HoldsResources == !task.State.IsTerminal(),
                    $"task {task.Id.Value} is {task.State} and holds {task.HoldsResources}");
                World.Require(
                    task.Agent.Tasks.Find((framework.Id, task.Id)) == task
                    || task.State.IsTerminal(),
                    $"task {task.Id.Value} is {task.State} and unknown to its agent");
            }

            foreach (var task in framework.UnreachableTasks)
            {
                Expect(task, TaskPlace.Unreachable);
                ExpectNoMore(task);
            }

            foreach (var task in framework.CompletedTasks)
            {
                Expect(task, TaskPlace.Completed);
                ExpectNoMore(task);
            }
        }
    }

    /// <summary>Only what will come back to an agent that is there keeps its place.</summary>
    private static void ExpectNoMore(ClusterTask task) => World.Require(
        task.HoldsResources == (task.Stage == LifeStage.LostForNow && task.Agent.IsRegistered),
        $"task {task.Id.Value} is lost, {task.Stage}, and holds {task.HoldsResources}");

    private static void Expect(ClusterTask task, TaskPlace place) => World.Require(
        task.Place == place, $"task {task.Id.Value} is listed as {place} and says {task.Place}");
}
