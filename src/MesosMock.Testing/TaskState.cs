using System.Text.Json.Serialization;

namespace MesosMock.Testing;

/// <summary>The state of a task, as Mesos names it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskState>))]
public enum TaskState
{
    /// <summary><c>TASK_STAGING</c>: known to the master, not yet to the executor.</summary>
    [JsonStringEnumMemberName("TASK_STAGING")]
    Staging,

    /// <summary><c>TASK_STARTING</c>: the executor prepares it.</summary>
    [JsonStringEnumMemberName("TASK_STARTING")]
    Starting,

    /// <summary><c>TASK_RUNNING</c>: it runs.</summary>
    [JsonStringEnumMemberName("TASK_RUNNING")]
    Running,

    /// <summary><c>TASK_KILLING</c>: it is being killed.</summary>
    [JsonStringEnumMemberName("TASK_KILLING")]
    Killing,

    /// <summary><c>TASK_FINISHED</c>: it ended well.</summary>
    [JsonStringEnumMemberName("TASK_FINISHED")]
    Finished,

    /// <summary><c>TASK_FAILED</c>: it ended badly.</summary>
    [JsonStringEnumMemberName("TASK_FAILED")]
    Failed,

    /// <summary><c>TASK_KILLED</c>: it ended because somebody asked.</summary>
    [JsonStringEnumMemberName("TASK_KILLED")]
    Killed,

    /// <summary><c>TASK_ERROR</c>: it was refused.</summary>
    [JsonStringEnumMemberName("TASK_ERROR")]
    Error,

    /// <summary><c>TASK_LOST</c>: nobody knows what became of it.</summary>
    [JsonStringEnumMemberName("TASK_LOST")]
    Lost,

    /// <summary><c>TASK_DROPPED</c>: it never ran.</summary>
    [JsonStringEnumMemberName("TASK_DROPPED")]
    Dropped,

    /// <summary><c>TASK_UNREACHABLE</c>: its agent is out of touch.</summary>
    [JsonStringEnumMemberName("TASK_UNREACHABLE")]
    Unreachable,

    /// <summary><c>TASK_GONE</c>: it runs no more.</summary>
    [JsonStringEnumMemberName("TASK_GONE")]
    Gone,

    /// <summary><c>TASK_GONE_BY_OPERATOR</c>: an operator marked its agent as gone.</summary>
    [JsonStringEnumMemberName("TASK_GONE_BY_OPERATOR")]
    GoneByOperator,

    /// <summary><c>TASK_UNKNOWN</c>: the master does not know it.</summary>
    [JsonStringEnumMemberName("TASK_UNKNOWN")]
    Unknown,
}
