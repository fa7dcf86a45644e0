using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Targets;
using MesosMock.Simulation.Words;

namespace MesosMock.Simulation.Actions.Tasks;

/// <summary>An action on tasks.</summary>
internal abstract class TaskAction : TargetedAction<ClusterTask>
{
    protected sealed override TargetKind Kind => TargetKind.Task;

    protected sealed override ActionRefusal? Find(
        ActionContext context, out IReadOnlyList<ClusterTask> found) =>
        context.FindTasks(out found);

    protected sealed override string IdOf(ClusterTask target) => target.Id.Value;

    protected static string Name(ClusterTask task) => task.Id.Value;

    /// <summary>For example <c>task web-1</c> or <c>3 tasks</c>.</summary>
    protected static string Count(IReadOnlyList<ClusterTask> tasks) =>
        Counts.Of(tasks, Name, "task");

    /// <summary>What to say of a task whose end is told; null if it lives.</summary>
    protected static string? RefuseIfOver(ClusterTask task) =>
        ForcedStates.IsOver(task)
            ? $"task {Name(task)} is over: {EnumWords<TaskState>.Name(EndOf(task))}"
            : null;

    private static TaskState EndOf(ClusterTask task) =>
        task.State.IsTerminal() ? task.State : task.AgentState;
}
