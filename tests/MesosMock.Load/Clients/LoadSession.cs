using System.Net;

namespace MesosMock.Load.Clients;

/// <summary>A load that runs: its frameworks, their connections and the operators.</summary>
internal sealed class LoadSession : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    private readonly LoadOptions _options;
    private readonly IPEndPoint _server;
    private readonly LoadParts _parts = new();
    private readonly List<Task> _tasks = [];
    private readonly List<Scheduler> _schedulers = [];
    private readonly List<Watcher> _watchers = [];
    private readonly List<Caller> _callers = [];

    private LoadSession(LoadOptions options, IPEndPoint server)
    {
        _options = options;
        _server = server;
    }

    /// <summary>Calls that have had no answer for a second.</summary>
    public int HungCalls => _callers.Count(caller => caller.Waiting > Hung);

    /// <summary>Everything that was counted so far.</summary>
    public Tally Tally
    {
        get
        {
            var sum = new Tally();
            foreach (var tally in _schedulers.Select(one => one.Tally)
                .Concat(_watchers.Select(one => one.Tally))
                .Concat(_callers.Select(one => one.Tally)))
            {
                sum.Add(tally);
            }

            return sum;
        }
    }

    /// <summary>Starts a load.</summary>
    /// <exception cref="TimeoutException">The server subscribes nobody.</exception>
    public static async Task<LoadSession> StartAsync(LoadOptions options, IPEndPoint server)
    {
        var session = new LoadSession(options, server);
        try
        {
            await session.StartWatchersAsync();
            await session.StartSchedulersAsync();
            return session;
        }
        catch (Exception)
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <summary>Begins to record times anew.</summary>
    /// <returns>Those recorded since the last call.</returns>
    public LaunchTimes TakeTimes()
    {
        var times = new LaunchTimes();
        foreach (var scheduler in _schedulers)
        {
            times.Add(scheduler.Times);
            scheduler.Times = new();
        }

        return times;
    }

    public async ValueTask DisposeAsync()
    {
        await _parts.EndAsync();
        await Task.WhenAll(_tasks);
        _callers.ForEach(caller => caller.Dispose());
        _parts.Dispose();
    }

    private async Task StartWatchersAsync()
    {
        for (var i = 0; i < _options.Watchers; i++)
        {
            var watcher = new Watcher(_parts);
            _watchers.Add(watcher);
            _tasks.Add(watcher.StartAsync(_server));
        }

        if (_options.HasStalledReader)
        {
            var stalled = new Watcher(_parts);
            _watchers.Add(stalled);
            _tasks.Add(stalled.StallAsync(_server));
        }

        await Task.WhenAll(_watchers.Select(watcher => watcher.Subscribed)).WaitAsync(Patience);
    }

    private async Task StartSchedulersAsync()
    {
        for (var i = 0; i < _options.Frameworks; i++)
        {
            var scheduler = new Scheduler(_options, _parts, i);
            _schedulers.Add(scheduler);
            _tasks.Add(scheduler.StartAsync(_server));
        }

        var writers = await Task.WhenAll(_schedulers.Select(scheduler => scheduler.Subscribed))
            .WaitAsync(Patience);
        foreach (var (scheduler, writer) in _schedulers.Zip(writers))
        {
            for (var i = 0; i < _options.Connections; i++)
            {
                var caller = new Caller(_server);
                _callers.Add(caller);
                _tasks.Add(_options.RepeatsCall
                    ? RepeatAsync(caller, writer)
                    : scheduler.SendAsync(caller));
            }
        }

        if (double.IsFinite(_options.TasksPerSecond))
        {
            _tasks.Add(PaceAsync());
        }
    }

    private Task RepeatAsync(Caller caller, CallWriter writer)
    {
        var request = writer.Decline(["none"u8.ToArray()], 1).Request;
        return _parts.GuardAsync(caller.Tally, async () =>
        {
            await Task.Yield();
            while (true)
            {
                await caller.CallAsync(request, _parts.Ending);
            }
        });
    }

    private Task PaceAsync() => _parts.GuardAsync(new(), async () =>
    {
        using var timer = new PeriodicTimer(Pace);
        while (await timer.WaitForNextTickAsync(_parts.Ending))
        {
            foreach (var scheduler in _schedulers)
            {
                scheduler.Allow(_options.TasksPerSecond * Pace.TotalSeconds);
            }
        }
    });
}
