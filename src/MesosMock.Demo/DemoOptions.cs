namespace MesosMock.Demo;

/// <summary>What the framework is and how patient it is.</summary>
public sealed record DemoOptions
{
    /// <summary>The framework's name if it is given no other.</summary>
    public const string NameDefault = "demo";

    /// <summary>The services if no others are named.</summary>
    public static IReadOnlyList<string> ServicesDefault { get; } =
        ["web-1", "web-2", "web-3", "api", "db"];

    /// <summary>Where the master listens.</summary>
    public required Uri Master { get; init; }

    /// <summary>Name of the framework.</summary>
    /// <value>Default <see cref="NameDefault"/>.</value>
    public string Name { get; init; } = NameDefault;

    /// <summary>The user that tasks run as.</summary>
    /// <value>Default <c>demo</c>.</value>
    public string User { get; init; } = "demo";

    /// <summary>The role whose resources it asks for.</summary>
    /// <value>Default <c>*</c>.</value>
    public string Role { get; init; } = "*";

    /// <summary>Services that are to run at all times, once each.</summary>
    /// <value>Names. Default <see cref="ServicesDefault"/>.</value>
    public IReadOnlyList<string> Services { get; init; } = ServicesDefault;

    /// <summary>How many jobs of the batch queue run at the same time.</summary>
    /// <value>0 and above. Default 3.</value>
    public int BatchSlots { get; init; } = 3;

    /// <summary>How long the master keeps tasks of a framework that is away.</summary>
    /// <value>Default 1 h.</value>
    public TimeSpan FailoverTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a launch may go without a word until it is asked for.</summary>
    /// <value>Default 15 s.</value>
    public TimeSpan LaunchPatience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a task may take to start until it is killed.</summary>
    /// <value>Default 5 min.</value>
    public TimeSpan StartPatience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time between two questions for all tasks.</summary>
    /// <value>Default 1 min.</value>
    public TimeSpan ReconcileInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long idle agents need not be offered again.</summary>
    /// <value>Default 30 s.</value>
    public TimeSpan IdleFilter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take, in real time.</summary>
    /// <value>Default 10 s.</value>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Missing heartbeats after which a stream counts as dead.</summary>
    /// <value>Above 0. Default 5.</value>
    public int HeartbeatsMissedMax { get; init; } = 5;

    /// <summary>
    /// How fast its own clock runs: for clusters whose simulated time is faster than real time.
    /// Heartbeats and calls stay in real time.
    /// </summary>
    /// <value>Above 0. Default 1.</value>
    public double Pace { get; init; } = 1;
}
