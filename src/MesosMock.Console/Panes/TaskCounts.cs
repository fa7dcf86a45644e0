using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>How many tasks are in each state. Only what has changed is counted anew.</summary>
internal sealed class TaskCounts
{
    private static readonly int StateCount =
        Enum.GetValues<TaskState>().Max(state => (int)state) + 1;

    private readonly Dictionary<FrameworkId, (FrameworkView View, long[] Counts)> _live = [];
    private readonly long[] _counts = new long[StateCount];

    /// <summary>The tasks in a state, of the whole run for those that end tasks.</summary>
    public long this[TaskState state] => _counts[(int)state];

    /// <summary>All tasks.</summary>
    public long Total { get; private set; }

    /// <summary>Takes the cluster as it is now.</summary>
    public void Update(ClusterView view)
    {
        Array.Clear(_counts);
        foreach (var framework in view.Frameworks)
        {
            var counts = CountsOf(framework);
            for (var i = 0; i < counts.Length; i++)
            {
                _counts[i] += counts[i];
            }
        }

        if (_live.Count > view.Frameworks.Count)
        {
            _live.Clear();
        }

        // What ended is counted by the cluster itself, which keeps only the last of the tasks.
        for (var i = 0; i < view.TaskEnds.Count; i++)
        {
            _counts[(int)view.TaskEnds[i].Key] = view.TaskEnds[i].Value;
        }

        Total = 0;
        foreach (var count in _counts)
        {
            Total += count;
        }
    }

    private long[] CountsOf(FrameworkView framework)
    {
        if (_live.TryGetValue(framework.Id, out var known) && known.View == framework)
        {
            return known.Counts;
        }

        var counts = known.Counts ?? new long[StateCount];
        Array.Clear(counts);
        foreach (var task in framework.Tasks)
        {
            counts[(int)task.State]++;
        }

        _live[framework.Id] = (framework, counts);
        return counts;
    }
}
