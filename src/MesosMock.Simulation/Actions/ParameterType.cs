namespace MesosMock.Simulation.Actions;

/// <summary>What the value of a parameter looks like.</summary>
public enum ParameterType
{
    /// <summary>A duration such as <c>30s</c>; a bare number is seconds.</summary>
    Duration,

    /// <summary>A duration, or <c>never</c>.</summary>
    DurationOrNever,

    /// <summary>A duration, or how durations are spread, as <c>exp(mean=10s)</c>.</summary>
    Distribution,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number, or one with an x behind, as <c>10x</c>.</summary>
    Factor,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>Yes by its mere presence, or true or false.</summary>
    Flag,

    /// <summary>One of the words of the range.</summary>
    Word,

    /// <summary>The state of a task, with or without <c>TASK_</c>.</summary>
    State,

    /// <summary>The reason of a task's state, with or without <c>REASON_</c>.</summary>
    Reason,

    /// <summary>How many of the targets: one, all, a count, or a share.</summary>
    Mode,

    /// <summary>A number per second, such as <c>500/s</c>.</summary>
    Rate,
}
