using MesosMock.Simulation.Configuration;

namespace MesosMock.Configuration;

/// <summary>Everything that a run is configured with: file and flags together.</summary>
internal sealed record Settings
{
    /// <summary>Address to listen on. Flag <c>--ip</c>.</summary>
    /// <value>An IPv4 or IPv6 literal. Default <c>127.0.0.1</c>.</value>
    public string Ip { get; init; } = "127.0.0.1";

    /// <summary>Port to listen on. Flag <c>--port</c>.</summary>
    /// <value>0 to 65535; 0 picks a free one. Default 5050.</value>
    public int Port { get; init; } = 5050;

    /// <summary>Whether the seed was drawn because none is configured.</summary>
    public bool IsSeedRandom { get; init; }

    /// <summary>Factor for simulated time; heartbeats and HTTP stay real.</summary>
    /// <value>0.001 to 10000. Default 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Whether the console stays off. Flag <c>--headless</c>.</summary>
    /// <value>Default false.</value>
    public bool IsHeadless { get; init; }

    /// <summary>Whether a framework runs beside the master. Command <c>demo</c>.</summary>
    /// <value>Default false.</value>
    public bool IsDemo { get; init; }

    /// <summary>The configuration file.</summary>
    /// <value>A path. Default null: there is none.</value>
    public string? File { get; init; }

    /// <summary>The keys that file and flags give, as they were read.</summary>
    public IReadOnlyList<ConfigurationRow> Rows { get; init; } = [];

    /// <summary>Reads file and flags again.</summary>
    /// <value>Default null: there is no file.</value>
    public Func<LoadedConfiguration>? Read { get; init; }

    /// <summary>File that the command log is written to. Flag <c>--record</c>.</summary>
    /// <value>A path. Default null: not recorded.</value>
    public string? RecordFile { get; init; }

    /// <summary>Where log entries go.</summary>
    public LogSettings Log { get; init; } = new();

    /// <summary>How the HTTP edge behaves.</summary>
    public HttpSettings Http { get; init; } = new();

    /// <summary>What the cluster machine is configured with.</summary>
    public ClusterOptions Cluster { get; init; } = new();

    /// <summary>The control API.</summary>
    public ControlSettings Control { get; init; } = new();

    /// <summary>The journal.</summary>
    public JournalSettings Journal { get; init; } = new();

    /// <summary>The chaos console.</summary>
    public ConsoleSettings Console { get; init; } = new();
}
