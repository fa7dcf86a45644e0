using System.Buffers;
using System.Text;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Metrics;

/// <summary>How `/metrics/snapshot` spells what is counted (src/master/metrics.cpp).</summary>
internal static class MetricNames
{
    private const string Master = "master/";

    private const string Hex = "0123456789ABCDEF";

    // libprocess src/http.cpp, http::encode: all but reserved and unsafe characters.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x60).Select(unit => (char)unit)
            .Except("$&+,/:;=?@ \"<>#%{}|\\^~[]`")]);

    /// <summary>The terminal states, in a master's order.</summary>
    public static readonly TaskState[] Ends =
    [
        TaskState.Finished, TaskState.Failed, TaskState.Killed, TaskState.Lost, TaskState.Error,
        TaskState.Dropped, TaskState.Gone, TaskState.GoneByOperator,
    ];

    /// <summary>The states of tasks that live, with an executor or soon with one.</summary>
    public static readonly TaskState[] ActiveStates =
    [
        TaskState.Staging, TaskState.Starting, TaskState.Running, TaskState.Killing,
        TaskState.Unknown,
    ];

    /// <summary>A counter of the master itself.</summary>
    public static string OfMaster(string name) => Master + name;

    /// <summary>Tasks that reached a terminal state: `master/tasks_finished`.</summary>
    public static string OfTasks(TaskState state) => $"{Master}tasks_{Snake(state)}";

    /// <summary>A state by its whole name: `task_running`.</summary>
    public static string OfState(TaskState state) => $"task_{Snake(state)}";

    /// <summary>A kind of operation: `launch_group`.</summary>
    public static string OfOperation(OfferOperationType type) => Snake(type);

    /// <summary>An end or a stage of an operation: `gone_by_operator`.</summary>
    public static string OfOperationState(OperationState state) =>
        Snake(state).Replace("operation_", "", StringComparison.Ordinal);

    /// <summary>Tasks that ended, with who said so and why; agents under their old name.</summary>
    public static string OfTaskReason(
        TaskState state, TaskStatusSource source, TaskStatusReason reason) =>
        $"{Master}task_{Snake(state)}/source_{OldName(Snake(source))}"
        + $"/reason_{OldName(Snake(reason))}";

    /// <summary>What every counter of a framework begins with.</summary>
    public static string PrefixOf(string name, FrameworkId id) =>
        $"{Master}frameworks/{Encode(name)}/{id.Value}/";

    /// <summary>Calls of one type that a framework made, without its prefix.</summary>
    public static string OfCalls(CallType type) => $"calls/{Snake(type)}";

    /// <summary>Events of one type that a framework was sent, without its prefix.</summary>
    public static string OfEvents(EventType type) => $"events/{Snake(type)}";

    /// <summary>Percent-encodes as a master does: more than most encoders, but not DEL.</summary>
    private static string Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            if (Plain.Contains((char)unit))
            {
                encoded.Append((char)unit);
            }
            else
            {
                encoded.Append('%').Append(Hex[unit >> 4]).Append(Hex[unit & 0xF]);
            }
        }

        return encoded.ToString();
    }

    private static string OldName(string name) =>
        name.Replace("agent", WireNames.AgentInMetrics, StringComparison.Ordinal);

    /// <summary>The wire name without its prefix in lower case: `gone_by_operator`.</summary>
    private static string Snake<T>(T value)
        where T : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
