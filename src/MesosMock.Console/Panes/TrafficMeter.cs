using MesosMock.Console.Shell;
using MesosMock.Console.Widgets;
using MesosMock.Protocol;
using MesosMock.Simulation.Views;

namespace MesosMock.Console.Panes;

/// <summary>How much goes over the wire, and how long updates wait to be acknowledged.</summary>
internal sealed class TrafficMeter(ConsoleSources sources)
{
    /// <summary>Seconds that the histories reach back.</summary>
    public const int SecondsMax = 800;

    private const int WaitingMax = 4_096;
    private const int DelaysMax = 512;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Bytes, DateTimeOffset> _waiting = [];
    private readonly double[] _delays = new double[DelaysMax];
    private readonly double[] _sorted = new double[DelaysMax];
    private long _delaysSeen;
    private long _last;
    private long? _since;
    private int _calls;
    private int _events;
    private int _acknowledgements;

    /// <summary>How many seconds were closed.</summary>
    public long Seconds { get; private set; }

    /// <summary>Calls a second.</summary>
    public History Calls { get; } = new(SecondsMax);

    /// <summary>Events a second.</summary>
    public History Events { get; } = new(SecondsMax);

    /// <summary>Acknowledgements a second.</summary>
    public History Acknowledgements { get; } = new(SecondsMax);

    /// <summary>What half of the acknowledgements took at most; null before the first.</summary>
    public TimeSpan? Median { get; private set; }

    /// <summary>What all but one in a hundred took at most; null before the first.</summary>
    public TimeSpan? Slowest { get; private set; }

    /// <summary>How long the update waits that has waited longest; null when none does.</summary>
    public TimeSpan? Oldest { get; private set; }

    /// <summary>Takes what has come, and closes a second that is over.</summary>
    public void Update()
    {
        if (sources.Traffic is not { } traffic)
        {
            return;
        }

        foreach (var record in traffic.Read(_last))
        {
            _last = record.Sequence;
            Count(record);
        }

        var since = _since ??= sources.Time.GetTimestamp();
        var passed = sources.Time.GetElapsedTime(since);
        if (passed >= Interval)
        {
            _since = sources.Time.GetTimestamp();
            Close(passed.TotalSeconds);
        }
    }

    private void Count(TrafficRecord record)
    {
        _calls += record.IsCall ? 1 : 0;
        _events += record.IsCall ? 0 : 1;
        if (record.Message?.UpdateUuid is not { } uuid)
        {
            return;
        }

        if (!record.IsCall)
        {
            if (_waiting.Count >= WaitingMax)
            {
                _waiting.Clear();
            }

            // One that comes again waits since it came first.
            _ = _waiting.TryAdd(uuid, record.Time);
            return;
        }

        _acknowledgements++;
        if (_waiting.Remove(uuid, out var sent))
        {
            _delays[_delaysSeen++ % DelaysMax] = (record.Time - sent).TotalMilliseconds;
        }
    }

    private void Close(double seconds)
    {
        Seconds++;
        Calls.Add(_calls / seconds);
        Events.Add(_events / seconds);
        Acknowledgements.Add(_acknowledgements / seconds);
        (_calls, _events, _acknowledgements) = (0, 0, 0);
        var count = (int)Math.Min(_delaysSeen, DelaysMax);
        if (count > 0)
        {
            Array.Copy(_delays, _sorted, count);
            Array.Sort(_sorted, 0, count);
            Median = TimeSpan.FromMilliseconds(_sorted[count / 2]);
            Slowest = TimeSpan.FromMilliseconds(_sorted[Math.Min(count - 1, count * 99 / 100)]);
        }

        Oldest = null;
        foreach (var sent in _waiting.Values)
        {
            var waits = sources.Time.GetUtcNow() - sent;
            Oldest = Oldest is { } other && other > waits ? other : waits;
        }
    }
}
