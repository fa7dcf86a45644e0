namespace MesosMock.Load.Clients;

/// <summary>What a load does.</summary>
internal sealed record LoadOptions
{
    /// <summary>How many frameworks subscribe. Default 1.</summary>
    public int Frameworks { get; init; } = 1;

    /// <summary>Tasks in one ACCEPT. Default 1.</summary>
    public int TasksPerOffer { get; init; } = 1;

    /// <summary>Tasks that a framework may have unfinished; it holds further offers. Default 1:
    /// times without queueing.</summary>
    public int InFlightMax { get; init; } = 1;

    /// <summary>Connections for the calls of each framework. Default 1.</summary>
    public int Connections { get; init; } = 1;

    /// <summary>Whether updates are acknowledged. Default true.</summary>
    public bool Acknowledges { get; init; } = true;

    /// <summary>Whether all offers are declined instead of accepted.</summary>
    public bool Declines { get; init; }

    /// <summary>Subscribers of the operator API.</summary>
    public int Watchers { get; init; }

    /// <summary>Whether one more subscribes who never reads.</summary>
    public bool HasStalledReader { get; init; }

    /// <summary>Start of the tasks' ids. The mock is told to let tasks named
    /// <see cref="RunningName"/> run on.</summary>
    public string TaskName { get; init; } = "brief";

    /// <summary>Tasks that a framework launches before it declines all offers.</summary>
    public long TasksMax { get; init; } = long.MaxValue;

    /// <summary>Tasks a second that a framework launches at most.</summary>
    public double TasksPerSecond { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// Whether connections repeat a DECLINE of no offer instead of launching tasks.
    /// </summary>
    public bool RepeatsCall { get; init; }

    /// <summary>Start of the ids of tasks that run for days.</summary>
    public const string RunningName = "running";

    /// <summary>Whether tasks are done with when they run.</summary>
    public bool TasksRunOn => TaskName == RunningName;
}
