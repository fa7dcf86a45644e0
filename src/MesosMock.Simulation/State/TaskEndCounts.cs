using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>
/// How many tasks were launched and how they ended; kept as they end, never recounted.
/// </summary>
internal sealed class TaskEndCounts
{
    private readonly SortedDictionary<TaskState, long> _ends = [];

    public long Launched { get; private set; }

    /// <summary>Launches that were answered with TASK_ERROR and never became tasks.</summary>
    public long Refused { get; private set; }

    /// <summary>Tasks whose present state is an end, by that state.</summary>
    public IReadOnlyDictionary<TaskState, long> Ends => _ends;

    public void CountLaunch() => Launched++;

    public void CountRefusal() => Refused++;

    /// <summary>
    /// A task goes from one state into another; also back from what seemed its end.
    /// </summary>
    public void CountMove(TaskState from, TaskState into)
    {
        if (from != into)
        {
            Count(from, -1);
            Count(into, 1);
        }
    }

    private void Count(TaskState state, int sign)
    {
        if (state.IsTerminal() || state == TaskState.Unreachable)
        {
            _ends[state] = _ends.GetValueOrDefault(state) + sign;
        }
    }
}
