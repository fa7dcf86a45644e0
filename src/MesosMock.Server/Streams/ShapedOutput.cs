using System.IO.Pipelines;
using System.Threading.Channels;
using MesosMock.Simulation.Faults;

namespace MesosMock.Server.Streams;

/// <summary>
/// Writes the records of a stream in another way than the usual one: late, in pieces, not at all.
/// From its first shape on a stream writes through it, so that the order stays.
/// </summary>
/// <remarks>
/// What is held back is bounded by <see cref="MasterServerOptions.StreamBacklogBytesMax"/>; above
/// it the stream is cut, as for a client that reads too slowly.
/// </remarks>
internal sealed class ShapedOutput
{
    private readonly Channel<Item> _items = Channel.CreateUnbounded<Item>(
        new UnboundedChannelOptions { SingleReader = true });

    // A record and its pieces are due in order, whatever is drawn for each.
    private readonly Queue<Piece> _due = new();
    private readonly Queue<ReadOnlyMemory<byte>> _silenced = new();
    private readonly List<ReadOnlyMemory<byte>> _gathered = [];
    private readonly PipeWriter _output;
    private readonly StreamContext _context;
    private readonly Action<StreamEnd> _finish;
    private readonly long _start;
    private StreamShape _shape = StreamShape.Usual;
    private TimeSpan _lastDue;
    private long _bytesHeld;
    private long _records;
    private bool _isEnding;
    private bool _isAbandoned;

    /// <param name="output">Where bytes go.</param>
    /// <param name="context">What all streams have in common.</param>
    /// <param name="finish">Ends the stream.</param>
    public ShapedOutput(PipeWriter output, StreamContext context, Action<StreamEnd> finish)
    {
        _output = output;
        _context = context;
        _finish = finish;
        _start = context.Time.GetTimestamp();
        Done = Task.Run(RunAsync);
    }

    /// <summary>Ends when everything is written that ever will be.</summary>
    public Task Done { get; }

    private TimeSpan Now => _context.Time.GetElapsedTime(_start);

    /// <summary>Takes a record, which it keeps.</summary>
    public void Write(ReadOnlyMemory<byte> record, bool isHeartbeat)
    {
        if (Interlocked.Add(ref _bytesHeld, record.Length) > _context.BacklogBytesMax
            && Interlocked.Read(ref _bytesHeld) > record.Length)
        {
            _finish(StreamEnd.BehindBound);
            return;
        }

        _items.Writer.TryWrite(new(record, isHeartbeat, null));
    }

    /// <summary>What is held back so far follows the new shape at once.</summary>
    public void Change(StreamShape shape) => _items.Writer.TryWrite(new(default, false, shape));

    /// <summary>Writes what waits and then nothing more; a silent stream waits on.</summary>
    public void End() => _items.Writer.TryWrite(new(default, false, null, IsEnd: true));

    /// <summary>Writes nothing more.</summary>
    public void Abandon()
    {
        Volatile.Write(ref _isAbandoned, true);
        _items.Writer.TryComplete();
    }

    private async Task RunAsync()
    {
        try
        {
            while (!Volatile.Read(ref _isAbandoned))
            {
                while (_items.Reader.TryRead(out var item))
                {
                    Take(item);
                }

                if (!await GoOnAsync().ConfigureAwait(false))
                {
                    return;
                }
            }
        }
        catch (Exception error)
        {
            // Nobody awaits this task for its outcome, so a mistake of ours is reported here.
            _context.Fault.Report(error);
        }
    }

    /// <returns>Whether there is, or may be, more to do.</returns>
    private async ValueTask<bool> GoOnAsync()
    {
        if (!_due.TryPeek(out var next))
        {
            var isOver = _isEnding && !_shape.IsSilent;
            return !isOver && await _items.Reader.WaitToReadAsync().ConfigureAwait(false);
        }

        var wait = next.Due - Now;
        if (wait > TimeSpan.Zero)
        {
            var more = _items.Reader.WaitToReadAsync().AsTask();
            var delay = Task.Delay(wait, _context.Time);
            await Task.WhenAny(more, delay).ConfigureAwait(false);
            return true;
        }

        _due.Dequeue();
        Interlocked.Add(ref _bytesHeld, -next.Bytes.Length);
        var flush = await _output.WriteAsync(next.Bytes).ConfigureAwait(false);
        if (flush.IsCompleted)
        {
            _finish(StreamEnd.ByClient);
            return false;
        }

        return true;
    }

    private void Take(Item item)
    {
        if (item.IsEnd)
        {
            Flush();
            _isEnding = true;
        }
        else if (item.Shape is { } shape)
        {
            Follow(shape);
        }
        else if (_shape.IsSilent && !(item.IsHeartbeat && _shape.KeepsHeartbeats))
        {
            Silence(item);
        }
        else if (item.IsHeartbeat && _shape.DropsHeartbeats)
        {
            Interlocked.Add(ref _bytesHeld, -item.Record.Length);
        }
        else
        {
            Schedule(item.Record, item.IsHeartbeat);
        }
    }

    private void Silence(Item item)
    {
        // A heartbeat that was missed is missed; a peer that is back does not send it later.
        if (_shape.Discards || item.IsHeartbeat)
        {
            Interlocked.Add(ref _bytesHeld, -item.Record.Length);
        }
        else
        {
            _silenced.Enqueue(item.Record);
        }
    }

    private void Follow(StreamShape shape)
    {
        _shape = shape;
        _lastDue = Now;
        var late = _due.ToArray();
        _due.Clear();
        foreach (var piece in late)
        {
            _due.Enqueue(piece with { Due = _lastDue });
        }

        Flush();
        while (!shape.IsSilent && _silenced.TryDequeue(out var record))
        {
            Schedule(record, isHeartbeat: false);
        }
    }

    private void Schedule(ReadOnlyMemory<byte> record, bool isHeartbeat)
    {
        _records++;
        var late = _shape.Latency + (isHeartbeat ? _shape.HeartbeatDelay : TimeSpan.Zero);
        if (_shape.Jitter > TimeSpan.Zero)
        {
            var draw = (RecordSplitter.Mix(_records, 0) >> 11) * (1.0 / (1UL << 53));
            late += _shape.Jitter * ((2 * draw) - 1);
        }

        var due = Now + (late > TimeSpan.Zero ? late : TimeSpan.Zero);
        _lastDue = due > _lastDue ? due : _lastDue;
        if (_shape.Coalesce > 1)
        {
            Gather(record, isHeartbeat);
            return;
        }

        foreach (var piece in RecordSplitter.Split(record, _shape, _records))
        {
            Enqueue(piece);
            _lastDue += _shape.PieceGap;
        }
    }

    // A heartbeat goes out with what there is: nothing waits longer than one interval.
    private void Gather(ReadOnlyMemory<byte> record, bool isHeartbeat)
    {
        _gathered.Add(record);
        if (_gathered.Count >= _shape.Coalesce || isHeartbeat)
        {
            Flush();
        }
    }

    private void Flush()
    {
        if (_gathered.Count > 0)
        {
            Enqueue(_gathered.SelectMany(record => record.ToArray()).ToArray());
            _gathered.Clear();
        }
    }

    private void Enqueue(ReadOnlyMemory<byte> piece)
    {
        _due.Enqueue(new(piece, _lastDue));
        if (_shape.BytesPerSecond is { } rate)
        {
            _lastDue += TimeSpan.FromSeconds((double)piece.Length / rate);
        }
    }

    private readonly record struct Item(
        ReadOnlyMemory<byte> Record, bool IsHeartbeat, StreamShape? Shape, bool IsEnd = false);

    private readonly record struct Piece(ReadOnlyMemory<byte> Bytes, TimeSpan Due);
}
