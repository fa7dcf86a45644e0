using System.Net;
using MesosMock.Server;
using MesosMock.Simulation.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace MesosMock.Testing;

/// <summary>
/// A whole mock Mesos cluster for a test: in this process on a free port, or one that runs
/// somewhere else. Tests that run at the same time each have their own.
/// </summary>
/// <example>
/// <code>
/// await using var cluster = await MockCluster.StartAsync(new() { Seed = 7, Agents = 3 });
/// var framework = MyFramework.Connect(cluster.Url);
/// await cluster.Tasks("web-*").ExpectAsync(TaskState.Running, count: 3);
/// await cluster.Agents("S1").PartitionAsync(returnAfter: TimeSpan.FromSeconds(60));
/// </code>
/// </example>
public sealed class MockCluster : IAsyncDisposable
{
    internal static readonly TimeSpan PatienceDefault = TimeSpan.FromSeconds(10);

    private readonly MasterServer? _server;
    private readonly Expectations _expectations;

    private MockCluster(
        Uri url, MasterServer? server, ControlClient control, Expectations expectations)
    {
        Url = url;
        _server = server;
        Control = control;
        _expectations = expectations;
        Faults = new(control);
        Ratios = new(control);
        Time = new(control);
        Record = new(control);
    }

    /// <summary>Where the master listens, such as <c>http://127.0.0.1:34567</c>.</summary>
    public Uri Url { get; }

    /// <summary>Where schedulers send their calls.</summary>
    public Uri SchedulerUrl => new(Url, "/api/v1/scheduler");

    /// <summary>Where operators send their calls.</summary>
    public Uri OperatorUrl => new(Url, "/api/v1");

    /// <summary>The control API as it is.</summary>
    public ControlClient Control { get; }

    /// <summary>Faults by rule.</summary>
    public FaultActions Faults { get; }

    /// <summary>How often tasks and agents fail by themselves.</summary>
    public RatioActions Ratios { get; }

    /// <summary>Simulated time.</summary>
    public TimeActions Time { get; }

    /// <summary>The journal, recorded to a file on demand.</summary>
    public RecordActions Record { get; }

    /// <summary>Starts a cluster in this process, on a free port of 127.0.0.1.</summary>
    /// <param name="options">What it is made of; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The cluster; it listens, and its agents are registered.</returns>
    public static async Task<MockCluster> StartAsync(
        MockClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        cancellationToken.ThrowIfCancellationRequested();
        var cluster = new ClusterOptions
        {
            Seed = options.Seed,
            Agents = [new() { Count = options.Agents }],
        };
        var server = await MasterServer.StartAsync(
            new()
            {
                Address = IPAddress.Loopback,
                Port = 0,
                Speed = options.Speed,
                Cluster = options.Configure?.Invoke(cluster) ?? cluster,
            },
            options.Loggers ?? NullLoggerFactory.Instance,
            TimeProvider.System).ConfigureAwait(false);
        var url = new Uri($"http://{server.EndPoint}");
        var control = new ControlClient(url);
        return new(url, server, control, new(control, url)
        {
            Patience = options.Patience,
            JournalFolder = options.JournalFolder,
            Broken = server.Fault,
        });
    }

    /// <summary>
    /// Drives a mock that runs somewhere else, such as <c>mesosmock --headless</c>. What happened
    /// there before does not count for expectations.
    /// </summary>
    /// <param name="url">Where its control API listens; mostly the master's own address.</param>
    /// <param name="options">Patience and folder for journals; the rest is the mock's.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The cluster; disposing it leaves the mock alone.</returns>
    /// <exception cref="HttpRequestException">Nobody is there.</exception>
    /// <exception cref="ControlException">Something else is there.</exception>
    public static async Task<MockCluster> ConnectAsync(
        Uri url, MockClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var control = new ControlClient(url);
        try
        {
            // It holds at once, and says how far the journal is.
            var now = await control.WaitAsync(
                "count(agent(*)) >= 0", cancellationToken: cancellationToken).ConfigureAwait(false);
            return new(url, null, control, new(control, url)
            {
                Patience = options.Patience,
                JournalFolder = options.JournalFolder,
                Start = now.Sequence ?? 0,
            });
        }
        catch
        {
            control.Dispose();
            throw;
        }
    }

    /// <summary>Names agents.</summary>
    /// <param name="matches">
    /// Ids, short ids as <c>S1</c>, host names, or fields as <c>rack=r1</c>, all with <c>*</c> and
    /// <c>?</c>; none for all agents.
    /// </param>
    public AgentSelection Agents(params string[] matches) => new(Control, matches);

    /// <summary>Names tasks.</summary>
    /// <param name="matches">
    /// Ids, names, or fields as <c>state=RUNNING</c>, all with <c>*</c> and <c>?</c>; none for all.
    /// </param>
    public TaskSelection Tasks(params string[] matches) => new(Control, _expectations, matches);

    /// <summary>Names outstanding offers.</summary>
    /// <param name="matches">
    /// Ids or fields as <c>agent=S1</c>, all with <c>*</c> and <c>?</c>; none for all.
    /// </param>
    public OfferSelection Offers(params string[] matches) => new(Control, matches);

    /// <summary>Names frameworks.</summary>
    /// <param name="matches">
    /// Ids, names, or fields as <c>role=web</c>, all with <c>*</c> and <c>?</c>; none for all.
    /// </param>
    public FrameworkSelection Frameworks(params string[] matches) => new(Control, matches);

    /// <summary>More agents register; they are like the first.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> AddAgentsAsync(
        int count = 1, CancellationToken cancellationToken = default) =>
        Control.ActAsync(
            "agents add", null, new ActionParameters { { "n", count } }, cancellationToken);

    /// <summary>Acts by a line of the action language (docs/CONTROL.md).</summary>
    /// <param name="line">For example <c>agents kill agent(S2) --detect 1s</c>.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="ControlException">The line makes no sense, or not now.</exception>
    public Task<ActionReport> ActAsync(
        string line, CancellationToken cancellationToken = default) =>
        Control.ActAsync(line, cancellationToken);

    /// <summary>Heals all faults, disarms rules, ends temporary ratios, resumes time.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> PanicAsync(CancellationToken cancellationToken = default) =>
        Control.ActAsync("panic", cancellationToken);

    /// <summary>Takes an action back.</summary>
    /// <param name="sequence">Its number; null for the last one that still stands.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> UndoAsync(
        long? sequence = null, CancellationToken cancellationToken = default) =>
        Control.ActAsync(
            "undo", null, new ActionParameters { { "seq", sequence } }, cancellationToken);

    /// <summary>The cluster as it is now.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<MockState> GetStateAsync(CancellationToken cancellationToken = default) =>
        Control.GetStateAsync(cancellationToken: cancellationToken);

    /// <summary>Waits until an expression holds, or fails with a readable message.</summary>
    /// <param name="expression">
    /// <c>count(SELECTOR) OP N</c>, <c>event(TYPE, field=glob…)</c> and
    /// <c>call(TYPE, field=glob…)</c>, joined by <c>and</c>, <c>or</c>, <c>not</c>.
    /// </param>
    /// <param name="within">Real time at most; null for the cluster's patience.</param>
    /// <param name="after">
    /// Calls and events count if they came after this entry of the journal; null for all since
    /// the cluster began, so that none is missed that came before the wait.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The number of the journal's newest entry when it held.</returns>
    /// <exception cref="ExpectationException">It did not hold in time.</exception>
    public Task<long> WaitForAsync(
        string expression,
        TimeSpan? within = null,
        long? after = null,
        CancellationToken cancellationToken = default) =>
        _expectations.HoldsAsync(expression, within, after, cancellationToken);

    /// <summary>Expects calls of a scheduler.</summary>
    /// <param name="type">For example <c>ACKNOWLEDGE</c>.</param>
    /// <param name="task">Glob of the task's id; null for any.</param>
    /// <param name="agent">Glob of the agent's id; null for any.</param>
    /// <param name="framework">Glob of the framework's name; null for any.</param>
    /// <param name="count">How many at least.</param>
    /// <param name="within">Real time at most; null for the cluster's patience.</param>
    /// <param name="after">As for <see cref="WaitForAsync"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The number of the journal's newest entry when they were there.</returns>
    /// <exception cref="ExpectationException">They did not come in time.</exception>
    public Task<long> ExpectCallAsync(
        string type,
        string? task = null,
        string? agent = null,
        string? framework = null,
        int count = 1,
        TimeSpan? within = null,
        long? after = null,
        CancellationToken cancellationToken = default) =>
        _expectations.HoldsAsync(
            $"call({type}{Fields(("task", task), ("agent", agent), ("framework", framework))})"
                + $" >= {count}",
            within,
            after,
            cancellationToken);

    /// <summary>Expects events to a scheduler or an operator.</summary>
    /// <param name="type">For example <c>UPDATE</c>.</param>
    /// <param name="task">Glob of the task's id; null for any.</param>
    /// <param name="state">State of the task; null for any.</param>
    /// <param name="reason">Glob of the reason; null for any.</param>
    /// <param name="framework">Glob of the framework's name; null for any.</param>
    /// <param name="count">How many at least.</param>
    /// <param name="within">Real time at most; null for the cluster's patience.</param>
    /// <param name="after">As for <see cref="WaitForAsync"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The number of the journal's newest entry when they were there.</returns>
    /// <exception cref="ExpectationException">They did not come in time.</exception>
    public Task<long> ExpectEventAsync(
        string type,
        string? task = null,
        TaskState? state = null,
        string? reason = null,
        string? framework = null,
        int count = 1,
        TimeSpan? within = null,
        long? after = null,
        CancellationToken cancellationToken = default)
    {
        var fields = Fields(
            ("task", task),
            ("state", state is { } given ? WireNames.Of(given) : null),
            ("reason", reason),
            ("framework", framework));
        return _expectations.HoldsAsync(
            $"event({type}{fields}) >= {count}", within, after, cancellationToken);
    }

    /// <summary>
    /// Expects that something does not happen. Takes the whole time where it does not, so let it
    /// be short, and step the cluster's time instead of waiting.
    /// </summary>
    /// <param name="expression">As for <see cref="WaitForAsync"/>.</param>
    /// <param name="during">Real time.</param>
    /// <param name="after">As for <see cref="WaitForAsync"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="ExpectationException">It held.</exception>
    public Task ExpectNeverAsync(
        string expression,
        TimeSpan during,
        long? after = null,
        CancellationToken cancellationToken = default) =>
        _expectations.NeverHoldsAsync(expression, during, after, cancellationToken);

    /// <summary>A cluster that is driven through a given client.</summary>
    internal static MockCluster Over(ControlClient control, Uri url) =>
        new(url, null, control, new(control, url) { Patience = PatienceDefault });

    /// <summary>Stops the cluster, or lets go of one that runs somewhere else.</summary>
    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static string Fields(params (string Name, string? Glob)[] fields) => string.Concat(
        fields.Where(field => field.Glob is not null)
            .Select(field => $", {field.Name}={field.Glob}"));
}
