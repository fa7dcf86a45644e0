using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Tasks;

/// <summary>A well-behaved framework that runs tasks to their ends.</summary>
internal sealed class TaskRunner : IDisposable
{
    private static readonly string[] Ends =
    [
        "TASK_FINISHED", "TASK_FAILED", "TASK_KILLED", "TASK_ERROR", "TASK_LOST",
        "TASK_DROPPED", "TASK_GONE",
    ];

    private readonly Dictionary<string, List<string>> _states = [];
    private readonly HashSet<string> _acknowledged = [];
    private readonly Subscriber _framework;
    private int _ended;

    private TaskRunner(Subscriber framework) => _framework = framework;

    /// <summary>The states of each task in the order in which they came.</summary>
    public IReadOnlyDictionary<string, List<string>> States => _states;

    public Subscriber Framework => _framework;

    /// <summary>Whether it acknowledges updates.</summary>
    public bool IsAcknowledging { get; init; } = true;

    public static Task<TaskRunner> SubscribeAsync(int port, string name) =>
        SubscribeAsync(port, new RawConnection(port), name);

    /// <summary>Subscribes over a connection that is there.</summary>
    public static async Task<TaskRunner> SubscribeAsync(
        int port, RawConnection stream, string name, bool isAcknowledging = true)
    {
        var info = $$"""{"user":"u","name":"{{name}}","failover_timeout":60}""";
        return new(await Subscriber.SubscribeAsync(port, stream, info))
        {
            IsAcknowledging = isAcknowledging,
        };
    }

    /// <summary>Runs tasks of one framework.</summary>
    /// <returns>The states of each task.</returns>
    public static async Task<IReadOnlyDictionary<string, List<string>>> RunAsync(
        int port, string name, IReadOnlyList<string> taskIds)
    {
        using var runner = await SubscribeAsync(port, name);
        await runner.LaunchAsync(taskIds);
        await runner.ReadToEndsAsync();
        return runner.States;
    }

    /// <summary>Launches tasks on the next offer.</summary>
    public async Task LaunchAsync(IReadOnlyList<string> taskIds)
    {
        var offer = await ReadOfferAsync();
        var agent = offer.Id("agent_id");
        var tasks = string.Join(',', taskIds.Select(id => TaskInfo(id, agent)));
        foreach (var id in taskIds)
        {
            _states.Add(id, []);
        }

        var response = await _framework.CallAsync(
            $$$"""
            "type":"ACCEPT","accept":{"offer_ids":[{"value":"{{{offer.Id("id")}}}"}],
            "operations":[{"type":"LAUNCH","launch":{"task_infos":[{{{tasks}}}]}}],
            "filters":{"refuse_seconds":0}}
            """);
        Assert.Equal(202, response.Status);
    }

    /// <summary>Reads events until each task that was launched has ended.</summary>
    public async Task ReadToEndsAsync()
    {
        while (_ended < _states.Count)
        {
            await ReadEventAsync();
        }
    }

    public void Dispose() => _framework.Dispose();

    private static string TaskInfo(string id, string agent) =>
        $$$"""
        {"name":"task","task_id":{"value":"{{{id}}}"},"agent_id":{"value":"{{{agent}}}"},
        "command":{"value":"true"},
        "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":0.01}}]}
        """;

    private async Task<JsonElement> ReadOfferAsync()
    {
        while (true)
        {
            var @event = await ReadEventAsync();
            if (@event.Text("type") == "OFFERS")
            {
                return @event.GetProperty("offers").GetProperty("offers")[0];
            }
        }
    }

    private async Task<JsonElement> ReadEventAsync()
    {
        var @event = await _framework.ReadEventAsync();
        if (@event.Text("type") == "UPDATE")
        {
            await TakeAsync(@event.GetProperty("update").GetProperty("status"));
        }

        return @event;
    }

    private async Task TakeAsync(JsonElement status)
    {
        // An update comes again when its acknowledgement takes long.
        var uuid = status.TryGetProperty("uuid", out var bytes) ? bytes.GetString() : null;
        if (uuid is null || _acknowledged.Add(uuid))
        {
            Note(status.Id("task_id"), status.Text("state"));
        }

        if (uuid is not null && IsAcknowledging)
        {
            var response = await _framework.CallAsync(
                $$$"""
                "type":"ACKNOWLEDGE","acknowledge":{
                "agent_id":{"value":"{{{status.Id("agent_id")}}}"},
                "task_id":{"value":"{{{status.Id("task_id")}}}"},"uuid":"{{{uuid}}}"}
                """);
            Assert.Equal(202, response.Status);
        }
    }

    private void Note(string task, string state)
    {
        _states[task].Add(state);
        _ended += Ends.Contains(state) ? 1 : 0;
    }
}
