namespace MesosMock.Configuration;

/// <summary>Where log entries go: the table <c>[log]</c>.</summary>
internal sealed record LogSettings
{
    /// <summary>Log file; a new one is begun every day and at 100 MB.</summary>
    /// <value>A path. Default null: no file.</value>
    public string? File { get; init; }

    /// <summary>The least grave entry that is written. Flag <c>--log-level</c>.</summary>
    /// <value>Default <see cref="LogThreshold.Info"/>.</value>
    public LogThreshold Level { get; init; } = LogThreshold.Info;
}
