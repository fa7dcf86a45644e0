using System.Collections;
using System.Diagnostics.CodeAnalysis;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>Tasks of one framework by id, in the order in which they came.</summary>
internal sealed class TaskList : IEnumerable<ClusterTask>
{
    private readonly Dictionary<TaskId, ClusterTask> _byId = [];
    private readonly PagedList<ClusterTask, TaskView> _order = new(static task => task.View);

    public int Count => _order.Count;

    /// <summary>The oldest; null if there is none.</summary>
    public ClusterTask? First => _order.First;

    public ViewList<TaskView> Views => _order.Views;

    public bool Contains(TaskId id) => _byId.ContainsKey(id);

    public bool TryGet(TaskId id, [NotNullWhen(true)] out ClusterTask? task) =>
        _byId.TryGetValue(id, out task);

    public ClusterTask? Find(TaskId id) => _byId.GetValueOrDefault(id);

    /// <summary>Adds a task that is in no other list.</summary>
    public void Add(ClusterTask task)
    {
        _byId.Add(task.Id, task);
        task.Seat = _order.Add(task);
    }

    /// <summary>Takes a task out.</summary>
    public void Remove(ClusterTask task)
    {
        Invariant.Holds(_byId.Remove(task.Id));
        _order.Remove(task.Seat);
        task.Seat = default;
    }

    public IEnumerator<ClusterTask> GetEnumerator() => _order.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
