using System.Threading.Channels;

namespace MesosMock.Demo;

/// <summary>
/// Runs what is posted, one after the other, and a tick now and then. Its clock follows real time
/// at a pace of its own. Few turns wait at any time: a stream waits until its event had its turn,
/// a tick until the one before it, and answers are bounded by the calls that are out.
/// </summary>
/// <param name="time">Real time.</param>
/// <param name="pace">How fast its clock runs.</param>
internal sealed class Turns(TimeProvider time, double pace)
{
    private static readonly TimeSpan TickPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan TickPauseMin = TimeSpan.FromMilliseconds(10);

    private readonly Channel<Action> _turns = Channel.CreateUnbounded<Action>();
    private readonly long _start = time.GetTimestamp();

    /// <summary>Real time.</summary>
    public TimeProvider Time => time;

    /// <summary>Its own time since the beginning.</summary>
    public TimeSpan Now => time.GetElapsedTime(_start) * pace;

    /// <summary>Has something done in a turn of its own.</summary>
    public void Post(Action turn) => _turns.Writer.TryWrite(turn);

    /// <summary>Has something done, and waits until it is.</summary>
    public Task PostAsync(Action turn)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(() =>
        {
            turn();
            done.SetResult();
        });
        return done.Task;
    }

    /// <summary>Runs turns until it is cancelled.</summary>
    public async Task RunAsync(Action tick, CancellationToken cancellationToken)
    {
        var pause = TickPause / pace;
        using var timer = new PeriodicTimer(pause > TickPauseMin ? pause : TickPauseMin, time);
        var ticking = TickAsync(timer, tick, cancellationToken);
        await foreach (var turn in _turns.Reader.ReadAllAsync(cancellationToken)
            .ConfigureAwait(false))
        {
            turn();
        }

        await ticking.ConfigureAwait(false);
    }

    private async Task TickAsync(PeriodicTimer timer, Action tick, CancellationToken stop)
    {
        do
        {
            await PostAsync(tick).WaitAsync(stop).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false));
    }
}
