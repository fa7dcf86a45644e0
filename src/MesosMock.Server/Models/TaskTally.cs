using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;

namespace MesosMock.Server.Models;

/// <summary>
/// Tasks by state (src/master/readonly_handler.cpp, TaskStateSummary). Dropped and gone ones are
/// counted nowhere.
/// </summary>
internal sealed class TaskTally
{
    private static readonly TaskState[] States =
    [
        TaskState.Staging, TaskState.Starting, TaskState.Running, TaskState.Killing,
        TaskState.Finished, TaskState.Killed, TaskState.Failed, TaskState.Lost, TaskState.Error,
        TaskState.Unreachable,
    ];

    /// <summary>Of nothing.</summary>
    public static readonly TaskTally Empty = new();

    private readonly long[] _counts = new long[Enum.GetValues<TaskState>().Length];

    /// <summary>Where the tasks are, or whose they are.</summary>
    public SortedSet<string> Ids { get; } = new(StringComparer.Ordinal);

    public void Count(TaskState state, string id)
    {
        _counts[(int)state]++;
        Ids.Add(id);
    }

    /// <summary>Writes the counts as members.</summary>
    public void Write(ref JsonOutput json)
    {
        foreach (var state in States)
        {
            Json.Integer(TaskStateCodec.NameOf(state), _counts[(int)state], ref json);
        }
    }
}
