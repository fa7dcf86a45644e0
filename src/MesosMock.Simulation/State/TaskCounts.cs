using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>
/// How many of a framework's tasks are in each state, kept as they change: nobody has to go
/// through a hundred thousand tasks to tell.
/// </summary>
internal sealed class TaskCounts
{
    private readonly int[] _tracked = new int[Enum.GetValues<TaskState>().Length];

    /// <summary>Tasks that were lost with their agent.</summary>
    public int Unreachable { get; private set; }

    /// <summary>Tasks on registered agents that are in a state.</summary>
    public int Tracked(TaskState state) => _tracked[(int)state];

    /// <summary>A task enters a list in its present state, or leaves it.</summary>
    /// <param name="task">The task.</param>
    /// <param name="sign">1 or -1.</param>
    public void Count(ClusterTask task, int sign)
    {
        switch (task.Place)
        {
            case TaskPlace.Tracked:
                _tracked[(int)task.State] += sign;
                break;
            case TaskPlace.Unreachable:
                Unreachable += sign;
                break;
        }
    }
}
