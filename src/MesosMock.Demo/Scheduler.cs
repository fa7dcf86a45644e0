using System.Text.Json;
using MesosMock.Demo.Tasks;
using MesosMock.Demo.Wire;

namespace MesosMock.Demo;

/// <summary>
/// The framework's state and what it does about events. Everything happens in turns: events,
/// answers and ticks come one after the other.
/// </summary>
internal sealed class Scheduler : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StandByPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SteadyTime = TimeSpan.FromSeconds(10);

    private readonly DemoOptions _options;
    private readonly MasterClient _client;
    private readonly TimeProvider _time;
    private readonly Func<TimeSpan> _clock;
    private readonly Action<Action> _post;
    private readonly Func<Action, Task> _postAndWait;
    private readonly Action<string> _note;
    private readonly CancellationToken _stop;
    private readonly TaskKeeper _keeper;
    private readonly OfferDesk _desk;
    private readonly Backoff _pauses = new(FirstPause, LongestPause);
    private string? _frameworkId;
    private Connection? _connection;
    private Outbox? _outbox;
    private TimeSpan _heartbeat;
    private TimeSpan _nextAttempt;
    private TimeSpan _subscribedAt;
    private bool _standsBy;
    private bool _isAsking;

    public Scheduler(
        DemoOptions options,
        HttpClient http,
        Turns turns,
        Action<string> note,
        CancellationToken stop)
    {
        (_options, _note, _stop) = (options, note, stop);
        (_post, _postAndWait) = (turns.Post, turns.PostAsync);
        (_time, _clock) = (turns.Time, () => turns.Now);
        _client = new(http, options);
        var workload = new Workload(options);
        _keeper = new(workload, options, note);
        _desk = new(workload, _keeper, options);
    }

    public void Restart(string jobName) => _keeper.Restart(jobName, _clock());

    public void Tick()
    {
        var now = _clock();
        if (_connection is { } connection)
        {
            Watch(connection);
        }
        else if (now >= _nextAttempt && !_isAsking)
        {
            if (_standsBy)
            {
                _ = AskForIdAsync();
            }
            else
            {
                _ = SubscribeAsync();
            }
        }

        if (_outbox is { } outbox)
        {
            if (now > _subscribedAt + SteadyTime)
            {
                _pauses.Reset();
            }

            _keeper.Tick(outbox, now);
            _desk.Tick(outbox, now);
            outbox.Tick();
        }
    }

    public void Dispose()
    {
        _connection?.Close();
        _outbox?.Dispose();
    }

    private async Task SubscribeAsync()
    {
        var connection = new Connection(_client, _time);
        _connection = connection;
        var (reason, retryAfter) = await connection.RunAsync(
            _frameworkId,
            one => _postAndWait(() =>
            {
                // Events of a stream that was given up are of the past.
                if (_connection == connection)
                {
                    OnEvent(one, connection);
                }
            })).ConfigureAwait(false);
        _post(() =>
        {
            if (_connection == connection)
            {
                Leave(reason, retryAfter);
            }

            connection.Dispose();
        });
    }

    /// <summary>docs/scheduler-http-api.md, Network partitions: silence is an end, too.</summary>
    private void Watch(Connection connection)
    {
        if (!connection.IsSubscribed && connection.Age > _options.CallTimeout)
        {
            Leave("nothing subscribes us", null);
        }
        else if (connection.IsSubscribed
            && connection.Silence > _heartbeat * _options.HeartbeatsMissedMax)
        {
            Leave($"{_options.HeartbeatsMissedMax} heartbeats are missing", null);
        }
    }

    /// <summary>Gives the stream up; another one is opened after a pause.</summary>
    private void Leave(string reason, TimeSpan? retryAfter)
    {
        _connection?.Close();
        _outbox?.Dispose();
        (_connection, _outbox) = (null, null);
        var pause = _standsBy ? StandByPause : _pauses.Next();
        pause = retryAfter > pause ? retryAfter.Value : pause;

        // Not all at once: others wait for the same master.
        _nextAttempt = _clock() + (pause * (0.5 + (Random.Shared.NextDouble() / 2)));
        _note($"stream over: {reason}");
    }

    private void OnEvent(JsonElement one, Connection connection)
    {
        var now = _clock();
        var type = one.Text("type");
        if (type == "SUBSCRIBED")
        {
            OnSubscribed(one.At("subscribed"), connection, now);
        }
        else if (type == "ERROR")
        {
            OnError(one.Text("error", "message") ?? "");
        }
        else if (_outbox is { } outbox)
        {
            OnEvent(type, one, outbox, now);
        }
    }

    private void OnEvent(string? type, JsonElement one, Outbox outbox, TimeSpan now)
    {
        switch (type)
        {
            case "OFFERS":
                _desk.OnOffers(one.Items("offers", "offers"), outbox, now);
                break;
            case "UPDATE":
                _keeper.OnUpdate(one.At("update", "status"), outbox, now);
                break;
            case "FAILURE" when one.Text("failure", "agent_id", "value") is { } agentId:
                _keeper.OnFailure(agentId, now);
                break;
            case "INVERSE_OFFERS":
                GiveBack(one.Items("inverse_offers", "inverse_offers"), outbox, now);
                break;
            default:
                // HEARTBEAT is heard by the watchdog. No offer is held that RESCIND could mean:
                // a launch on it is answered by an update. What nobody knows yet is not for us.
                break;
        }
    }

    private void OnSubscribed(JsonElement subscribed, Connection connection, TimeSpan now)
    {
        if (subscribed.Text("framework_id", "value") is not { } frameworkId)
        {
            Leave("SUBSCRIBED without an id", null);
            return;
        }

        // Known before anything is launched, and kept for every later subscription.
        _frameworkId = frameworkId;
        connection.IsSubscribed = true;
        var seconds = subscribed.Number("heartbeat_interval_seconds");
        _heartbeat = TimeSpan.FromSeconds(seconds > 0 ? seconds : 15);
        _subscribedAt = now;
        var outbox = new Outbox(
            (call, stop) => _client.CallAsync(call, frameworkId, connection.StreamId, stop),
            _post,
            _clock,
            (result, type) => OnCallFailed(result, type, connection),
            _stop);
        _outbox?.Dispose();
        _outbox = outbox;
        _keeper.OnSubscribed(now);
        _desk.OnSubscribed(now);
        _note($"subscribed as {frameworkId}");
    }

    private void OnCallFailed(CallResult result, string type, Connection connection)
    {
        _note($"{type}: {result.Text}");
        if (result.Fate == CallFate.NotSubscribed && _connection == connection)
        {
            Leave("the master does not know this stream", null);
        }
    }

    private void OnError(string message)
    {
        if (message.Contains("failed over", StringComparison.OrdinalIgnoreCase))
        {
            _standsBy = true;
        }
        else if (message.Contains("removed", StringComparison.OrdinalIgnoreCase))
        {
            _note($"{_frameworkId} is worth nothing any more: everything is launched anew");
            _frameworkId = null;
            _keeper.Forget();
        }

        Leave($"the master says \"{message}\"", null);
    }

    /// <summary>Another one has our id: as long as it is there, ours is not to be used.</summary>
    private async Task AskForIdAsync()
    {
        _isAsking = true;
        var isHeld = _frameworkId is { } id
            ? await _client.IsHeldAsync(id, _stop).ConfigureAwait(false)
            : false;
        _post(() =>
        {
            _isAsking = false;
            _standsBy = isHeld != false;
            _nextAttempt = _clock() + (_standsBy ? StandByPause : TimeSpan.Zero);
        });
    }

    private void GiveBack(IEnumerable<JsonElement> offers, Outbox outbox, TimeSpan now)
    {
        var ids = new List<string>();
        foreach (var offer in offers)
        {
            if (offer.Text("id", "value") is { } id)
            {
                ids.Add(id);
            }

            if (offer.Text("agent_id", "value") is { } agentId)
            {
                _keeper.Evacuate(agentId, now);
            }
        }

        outbox.Send(Calls.AcceptInverse(ids), repeats: true);
    }
}
