using System.Net;
using System.Text;
using System.Text.Json;
using MesosMock.Demo;
using MesosMock.EndToEndTests.Control;
using MesosMock.Hosting;
using MesosMock.Server;
using Microsoft.Extensions.Logging.Abstractions;

namespace MesosMock.EndToEndTests.Demo;

/// <summary>The demo in fast motion: its cluster, its framework, and somebody who looks.</summary>
internal sealed class DemoWorld : IAsyncDisposable
{
    public const double Speed = 10;

    private const int Accepted = (int)HttpStatusCode.Accepted;
    private const int NotesMax = 30;

    private readonly MasterServer _server;
    private readonly LaunchRecorder _recorder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<string> _notes = [];
    private readonly Task _running;

    private DemoWorld(MasterServer server)
    {
        _server = server;
        server.Traffic.Watch();
        Control = new(server.EndPoint.Port);
        Framework = new(
            new()
            {
                Master = new($"http://{server.EndPoint}"),
                Pace = Speed,
                CallTimeout = TimeSpan.FromSeconds(1),
            },
            Note,
            _recorder);
        _running = Framework.RunAsync(_stop.Token);
    }

    public ControlClient Control { get; }

    public DemoFramework Framework { get; }

    public IReadOnlyCollection<string> Launched => _recorder.Launched;

    /// <summary>What the framework said last.</summary>
    public string Notes
    {
        get
        {
            lock (_notes)
            {
                return string.Join('\n', _notes);
            }
        }
    }

    public static async Task<DemoWorld> StartAsync()
    {
        var settings = DemoCluster.Prepare(new() { Cluster = new() { Seed = 1 } });
        return new(await MasterServer.StartAsync(
            new()
            {
                Address = IPAddress.Loopback,
                Port = 0,
                Speed = Speed,
                Cluster = settings.Cluster with
                {
                    HeartbeatInterval = TimeSpan.FromMilliseconds(200),
                },
            },
            NullLoggerFactory.Instance,
            TimeProvider.System));
    }

    /// <summary>Simulated time.</summary>
    public async Task<DateTimeOffset> NowAsync() =>
        (await StateAsync("clock")).GetProperty("clock").GetProperty("now").GetDateTimeOffset();

    /// <summary>Makes an operator's call.</summary>
    public async Task OperateAsync(string json)
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        content.Headers.ContentType = new("application/json");
        using var response = await http.PostAsync(
            new Uri($"http://{_server.EndPoint}/api/v1"), content);
        Assert.True(
            response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> StateAsync(string parts) =>
        (await Control.GetAsync($"state?only={parts}")).Body;

    /// <summary>
    /// What is missing until every service runs once, no job has two copies, some job of the queue
    /// runs, and nothing waits for an acknowledgement; null if nothing is.
    /// </summary>
    public async Task<string?> MissingAsync()
    {
        Assert.False(_running.IsCompleted, $"the framework has ended: {_running.Exception}");
        var live = (await StateAsync("tasks")).GetProperty("tasks").EnumerateArray()
            .Select(task => (
                Job: task.GetProperty("name").GetString()!,
                State: task.GetProperty("state").GetString()!))
            .Where(task => task.State is "TASK_STAGING" or "TASK_STARTING" or "TASK_RUNNING"
                or "TASK_KILLING")
            .ToLookup(task => task.Job, task => task.State);
        foreach (var service in DemoOptions.ServicesDefault)
        {
            if (!live[service].SequenceEqual(["TASK_RUNNING"]))
            {
                return $"{service} is [{string.Join(", ", live[service])}]";
            }
        }

        if (live.FirstOrDefault(job => job.Count() > 1) is { } twice)
        {
            return $"{twice.Key} is [{string.Join(", ", twice)}]";
        }

        return live.Any(job => job.Key.StartsWith("batch-", StringComparison.Ordinal))
            ? Unacknowledged()
            : "no job of the queue runs";
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        Control.Dispose();
        await _server.DisposeAsync();
        _recorder.Dispose();
        _stop.Dispose();
    }

    /// <summary>The updates of the newest stream that nobody acknowledged.</summary>
    private string? Unacknowledged()
    {
        var records = _server.Traffic.Read(0)
            .Where(record => record.Message?.UpdateUuid is not null)
            .ToArray();
        var acknowledged = records
            .Where(record => record.IsCall && record.Status == Accepted)
            .Select(record => record.Message!.UpdateUuid)
            .ToHashSet();
        var waiting = records.Where(record => !record.IsCall)
            .Where(record => record.StreamId == records.Last(one => !one.IsCall).StreamId)
            .FirstOrDefault(record => !acknowledged.Contains(record.Message!.UpdateUuid));
        return waiting is null
            ? null
            : $"nobody acknowledged {string.Join(", ", waiting.Message!.TaskIds)}";
    }

    private void Note(string text)
    {
        lock (_notes)
        {
            _notes.Enqueue(text);
            if (_notes.Count > NotesMax)
            {
                _notes.Dequeue();
            }
        }
    }
}
