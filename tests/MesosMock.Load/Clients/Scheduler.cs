using System.Net;
using System.Text;
using System.Threading.Channels;
using MesosMock.Load.Http;

namespace MesosMock.Load.Clients;

/// <summary>
/// One framework: subscribes, answers its offers, follows its tasks to their ends.
/// </summary>
internal sealed class Scheduler : IEventSink
{
    private const int RefuseSecondsAtEnd = 100_000;

    private readonly LoadOptions _options;
    private readonly LoadParts _parts;
    private readonly string _name;
    private readonly Lock _lock = new();
    private readonly Queue<HeldOffer> _held = [];
    private readonly List<byte[]> _refused = [];
    private readonly TaskTimes _times;
    private readonly TaskCompletionSource<CallWriter> _subscribed = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<Outgoing> _calls = Channel.CreateUnbounded<Outgoing>(
        new() { AllowSynchronousContinuations = true });
    private CallWriter? _writer;
    private string _streamId = "";
    private long _launched;
    private long _ended;
    private double _allowance = double.PositiveInfinity;

    public Scheduler(LoadOptions options, LoadParts parts, int number)
    {
        _options = options;
        _parts = parts;
        _name = $"load-{number}";
        _times = new(options.InFlightMax);
        if (double.IsFinite(options.TasksPerSecond))
        {
            _allowance = 0;
        }
    }

    /// <summary>Completes with the writer of its calls.</summary>
    public Task<CallWriter> Subscribed => _subscribed.Task;

    public Tally Tally { get; } = new();

    /// <summary>Times from ACCEPT to a task's first and last update.</summary>
    public LaunchTimes Times { get; set; } = new();

    /// <summary>Reads the event stream until the run ends.</summary>
    public Task StartAsync(IPEndPoint server) => _parts.GuardAsync(Tally, async () =>
    {
        using var connection = await Connection.OpenAsync(server, _parts.Ending);
        await connection.SendAsync(Connection.Request(
            "/api/v1/scheduler",
            "",
            """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"load","name":"""
            + $"\"{_name}\"}}}}}}"));
        var head = await connection.ReadHeadAsync();
        _streamId = head.StreamId;
        if (head.Status != 200)
        {
            throw new IOException($"SUBSCRIBE was answered with {head.Status}");
        }

        await connection.ReadBodyAsync(new RecordSink(OnRecord));
        throw new IOException("the event stream ended");
    });

    /// <summary>Sends calls over one connection until the run ends.</summary>
    public Task SendAsync(Caller caller) => _parts.GuardAsync(caller.Tally, async () =>
    {
        await foreach (var call in _calls.Reader.ReadAllAsync(_parts.Ending))
        {
            if (call.Tasks > 0)
            {
                _times.Launch(call.FirstTask, call.Tasks);
            }

            await caller.CallAsync(call.Request, _parts.Ending);
            call.Return();
        }
    });

    /// <summary>Lets so many more tasks be launched, if their rate is limited.</summary>
    public void Allow(double tasks)
    {
        lock (_lock)
        {
            // What could not be used is not made up for: a burst would not be half load.
            _allowance = Math.Min(_allowance, _options.TasksPerOffer) + tasks;
            LaunchOnHeldOffers();
        }
    }

    void IEventSink.OnSubscribed(ReadOnlySpan<byte> frameworkId)
    {
        _writer = new(Encoding.UTF8.GetString(frameworkId), _streamId, _options.TaskName);
        _ = _subscribed.TrySetResult(_writer);
    }

    void IEventSink.OnOffer(ReadOnlySpan<byte> offerId, ReadOnlySpan<byte> agentId)
    {
        Tally.Offers++;
        if (_options.Declines)
        {
            _refused.Add(offerId.ToArray());
        }
        else if (!_options.RepeatsCall)
        {
            _held.Enqueue(new(offerId.ToArray(), agentId.ToArray()));
        }
    }

    void IEventSink.OnUpdate(
        ReadOnlySpan<byte> taskId,
        ReadOnlySpan<byte> agentId,
        ReadOnlySpan<byte> state,
        ReadOnlySpan<byte> uuid)
    {
        Tally.Updates++;
        if (_options.Acknowledges && !uuid.IsEmpty)
        {
            Enqueue(_writer!.Acknowledge(taskId, agentId, uuid)); // set by SUBSCRIBED, the first
        }

        if (!TaskIds.TryParse(taskId, out var task))
        {
            return;
        }

        if (_times.TryBegin(task, out var first))
        {
            Times.First.Record(first);
        }

        if (IsLast(state) && _times.TryEnd(task, out var last))
        {
            Times.Last.Record(last);
            Tally.Tasks++;
            _ended++;
        }
    }

    void IEventSink.OnError(ReadOnlySpan<byte> message) =>
        Tally.AddError("ERROR: " + Encoding.UTF8.GetString(message));

    private void OnRecord(ReadOnlySpan<byte> record)
    {
        lock (_lock)
        {
            EventReader.Read(record, this);
            LaunchOnHeldOffers();
        }
    }

    private bool IsLast(ReadOnlySpan<byte> state) =>
        !state.SequenceEqual("TASK_STAGING"u8)
        && !state.SequenceEqual("TASK_STARTING"u8)
        && (_options.TasksRunOn || !state.SequenceEqual("TASK_RUNNING"u8));

    private void LaunchOnHeldOffers()
    {
        var batch = _options.TasksPerOffer;
        while (_held.Count > 0
            && _launched < _options.TasksMax
            && _launched - _ended + batch <= _options.InFlightMax
            && _allowance >= batch)
        {
            var count = (int)Math.Min(batch, _options.TasksMax - _launched);
            Enqueue(_writer!.Accept(_held.Dequeue(), _launched, count)); // there are offers
            _launched += count;
            _allowance -= count;
        }

        DeclineTheUnwanted();
    }

    private void DeclineTheUnwanted()
    {
        var isAtEnd = _launched >= _options.TasksMax;
        while (isAtEnd && _held.TryDequeue(out var offer))
        {
            _refused.Add(offer.Id);
        }

        if (_refused.Count > 0)
        {
            Enqueue(_writer!.Decline(_refused, isAtEnd ? RefuseSecondsAtEnd : 0)); // as above
            _refused.Clear();
        }
    }

    private void Enqueue(Outgoing call) => _ = _calls.Writer.TryWrite(call); // it has no bound
}
