using System.Text.Json.Nodes;

namespace MesosMock.Demo.Wire;

/// <summary>
/// The calls of one subscription. Some go out at the same time, so that one that hangs delays few;
/// those that may be repeated are, with pauses that grow, as long as the subscription lasts.
/// </summary>
internal sealed class Outbox : IDisposable
{
    /// <summary>Calls that are out at the same time.</summary>
    public const int CallsOutMax = 16;

    /// <summary>
    /// Calls that wait. More are not made: agents send updates again, and reconciliation finds
    /// the rest.
    /// </summary>
    public const int WaitingMax = 10_000;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly Func<JsonObject, CancellationToken, Task<CallResult>> _call;
    private readonly Action<Action> _post;
    private readonly Func<TimeSpan> _clock;
    private readonly Action<CallResult, string> _failed;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Item> _waiting = [];
    private readonly List<Item> _repeats = [];
    private readonly CancellationToken _stopToken;
    private int _out;
    private bool _isClosed;

    /// <summary>Opens a box.</summary>
    /// <param name="call">Makes a call.</param>
    /// <param name="post">Brings the answer back to the scheduler's own turn.</param>
    /// <param name="clock">The scheduler's clock.</param>
    /// <param name="failed">Told of calls that were not taken.</param>
    /// <param name="stop">Ends everything.</param>
    public Outbox(
        Func<JsonObject, CancellationToken, Task<CallResult>> call,
        Action<Action> post,
        Func<TimeSpan> clock,
        Action<CallResult, string> failed,
        CancellationToken stop)
    {
        (_call, _post, _clock, _failed) = (call, post, clock, failed);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _stopToken = _stop.Token;
    }

    /// <summary>Makes a call, now or when others are answered.</summary>
    /// <param name="call">The call.</param>
    /// <param name="answered">Told how it went.</param>
    /// <param name="repeats">Whether it is made again if it was not taken.</param>
    public void Send(
        JsonObject call, Action<CallResult>? answered = null, bool repeats = false)
    {
        if (!_isClosed && _waiting.Count < WaitingMax)
        {
            _waiting.Enqueue(new(call, answered, repeats ? new(FirstPause, LongestPause) : null));
            SendWaiting();
        }
    }

    /// <summary>Makes calls again whose pause is over.</summary>
    public void Tick()
    {
        var now = _clock();
        foreach (var item in _repeats.Where(item => item.Due <= now).ToArray())
        {
            _repeats.Remove(item);
            _waiting.Enqueue(item);
        }

        SendWaiting();
    }

    public void Dispose()
    {
        _isClosed = true;
        _stop.Cancel();
        _stop.Dispose();
        _waiting.Clear();
        _repeats.Clear();
    }

    private void SendWaiting()
    {
        while (_out < CallsOutMax && _waiting.TryDequeue(out var item))
        {
            _out++;
            _ = SendAsync(item, _stopToken);
        }
    }

    private async Task SendAsync(Item item, CancellationToken stop)
    {
        try
        {
            var result = await _call(item.Call, stop).ConfigureAwait(false);
            _post(() => OnAnswered(item, result));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The subscription is over. What the call was about is asked for after the next one.
        }
    }

    private void OnAnswered(Item item, CallResult result)
    {
        _out--;
        item.Answered?.Invoke(result);
        if (_isClosed)
        {
            return;
        }

        if (result.Fate != CallFate.Taken)
        {
            _failed(result, $"{item.Call["type"]}");
            if (item.Pauses is { } pauses
                && result.Fate is CallFate.Later or CallFate.Unknown)
            {
                var pause = pauses.Next();
                var asked = result.RetryAfter ?? TimeSpan.Zero;
                item.Due = _clock() + (pause > asked ? pause : asked);
                _repeats.Add(item);
            }
        }

        SendWaiting();
    }

    private sealed record Item(JsonObject Call, Action<CallResult>? Answered, Backoff? Pauses)
    {
        public TimeSpan Due { get; set; }
    }
}
