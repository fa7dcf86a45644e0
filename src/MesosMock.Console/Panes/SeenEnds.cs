using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>How tasks ended since the ratios were last changed.</summary>
internal sealed class SeenEnds
{
    private static readonly TaskState[] Shares =
    [
        TaskState.Failed, TaskState.Dropped, TaskState.Lost, TaskState.Gone,
        TaskState.GoneByOperator, TaskState.Unreachable, TaskState.Finished,
    ];

    private readonly Dictionary<TaskState, long> _base = [];
    private readonly Dictionary<TaskState, long> _ends = [];
    private TaskStateOptions? _ratios;

    /// <summary>How many tasks ended in one of the states that share one sum.</summary>
    public long Total { get; private set; }

    /// <summary>Takes the cluster as it is now.</summary>
    public void Update(ClusterView view)
    {
        if (_ratios != view.Ratios)
        {
            var isFirst = _ratios is null;
            _ratios = view.Ratios;
            for (var i = 0; i < view.TaskEnds.Count && !isFirst; i++)
            {
                _base[view.TaskEnds[i].Key] = view.TaskEnds[i].Value;
            }
        }

        for (var i = 0; i < view.TaskEnds.Count; i++)
        {
            var (state, count) = view.TaskEnds[i];
            _ends[state] = Math.Max(0, count - _base.GetValueOrDefault(state));
        }

        Total = 0;
        foreach (var state in Shares)
        {
            Total += _ends.GetValueOrDefault(state);
        }
    }

    /// <summary>The share of a state, from 0 to 1.</summary>
    public double ShareOf(TaskState state) =>
        Total > 0 ? (double)_ends.GetValueOrDefault(state) / Total : 0;
}
