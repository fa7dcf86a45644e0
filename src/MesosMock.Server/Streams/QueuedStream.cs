using System.Collections.Concurrent;
using System.IO.Pipelines;
using MesosMock.Protocol;
using MesosMock.Server.Traffic;
using MesosMock.Simulation.Faults;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Streams;

/// <summary>
/// One client's event stream. Any thread may send; encoding and writing happen one record
/// after the other on a thread of the pool, never in the machine's turn.
/// </summary>
/// <remarks>
/// Two queues, two bounds. Events wait for their encoding in a queue of at most
/// <see cref="EventStream.EventsWaitingMax"/>. Encoded bytes wait for the client in the
/// connection's output buffer, whose bound is
/// <see cref="MasterServerOptions.StreamBacklogBytesMax"/>: a flush that does not complete at once
/// says that the bound is passed. A client is cut when the next event or the end comes
/// while it is still behind, so that one record always fits, however long.
/// </remarks>
/// <typeparam name="T">What becomes one record.</typeparam>
internal abstract class QueuedStream<T> : EventStream, IThreadPoolWorkItem
    where T : class
{
    // Records, shapes to be followed from there on, and null for the end.
    private readonly ConcurrentQueue<object?> _waiting = new();
    private readonly TaskCompletionSource<StreamEnd> _ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly PipeWriter _output;
    private readonly StreamContext _context;

    // Whoever waits for a client while a long record is written hears of the stream's end.
    private readonly TaskCompletionSource _finishing =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Entries that are queued and not yet written. Whoever raises it from 0 starts the pump.
    private int _unfinished;
    private int _end;
    private bool _isOver;
    private bool _isCut;
    private ShapedOutput? _shaped;
    private Task<FlushResult>? _lateFlush;
    private ITimer? _heartbeats;

    protected QueuedStream(string id, WireFormat format, PipeWriter output, StreamContext context)
        : base(id, format)
    {
        _output = output;
        _context = context;
    }

    /// <inheritdoc/>
    public override int EventsWaiting => Volatile.Read(ref _unfinished);

    /// <inheritdoc/>
    public override Task<StreamEnd> Ended => _ended.Task;

    /// <summary>Where what is sent is kept; null while nobody looks.</summary>
    protected TrafficLog? Traffic => _context.Traffic is { IsOn: true } log ? log : null;

    private bool IsBehind => _lateFlush is { IsCompleted: false };

    /// <summary>Queues an event; dropped if the stream is over.</summary>
    protected void Enqueue(T record)
    {
        if (Volatile.Read(ref _unfinished) >= EventsWaitingMax)
        {
            Finish(StreamEnd.BehindBound);
        }
        else if (Volatile.Read(ref _end) == (int)StreamEnd.None)
        {
            Enter(record);
        }
    }

    /// <inheritdoc/>
    public override void Finish(StreamEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, (int)end, (int)StreamEnd.None) == 0)
        {
            Enter(null);
            _finishing.TrySetResult();
        }
        else if (end != StreamEnd.ByMaster)
        {
            // It ended in good order while it was silent, and waits to say so.
            _shaped?.Abandon();
        }
    }

    /// <inheritdoc/>
    public override void Change(StreamShape shape) => Enter(shape);

    /// <summary>Writes what waits.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        using var buffer = new RecordBuffer();
        do
        {
            // The count says that there is one.
            _waiting.TryDequeue(out var entry);
            if (Take(entry, buffer) is { IsCompleted: false } unwritten)
            {
                _ = GoOnAfterAsync(unwritten);
                return;
            }
        }
        while (Interlocked.Decrement(ref _unfinished) > 0);
    }

    public override void Dispose() => _heartbeats?.Dispose();

    /// <summary>A record as RecordIO frames it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="buffer">Room to write into; what is returned may lie there.</param>
    protected abstract ReadOnlyMemory<byte> Encode(T record, RecordBuffer buffer);

    /// <summary>
    /// Writes a record that is too long to be in memory as a whole, with
    /// <see cref="SendAsync"/>; null for all others. It needs no shape: schedulers' streams, which
    /// alone have one, have no such records.
    /// </summary>
    protected virtual Task? WriteLong(T record) => null;

    /// <summary>Writes a piece of a long record, and waits while the client is behind.</summary>
    /// <exception cref="OperationCanceledException">The stream is over.</exception>
    protected async Task SendAsync(ReadOnlyMemory<byte> piece)
    {
        if (_end is (int)StreamEnd.ByClient or (int)StreamEnd.BehindBound)
        {
            throw new OperationCanceledException();
        }

        var flush = _output.WriteAsync(piece).AsTask();
        if (!flush.IsCompleted && await Task.WhenAny(flush, _finishing.Task).ConfigureAwait(false)
            != flush)
        {
            // Nobody waits for a client that is behind when the stream ends.
            _lateFlush = flush;
            throw new OperationCanceledException();
        }

        NoticeClosedClient(await flush.ConfigureAwait(false));
    }

    /// <summary>A record for the log.</summary>
    protected abstract string TextOf(T record);

    /// <summary>Whether the heartbeats begin with a record: SUBSCRIBED.</summary>
    protected abstract bool IsFirst(T record);

    /// <summary>Whether a record is a heartbeat on the stream's own beat.</summary>
    protected abstract bool IsHeartbeat(T record);

    /// <summary>Sends a HEARTBEAT.</summary>
    protected abstract void Beat();

    private void Enter(object? entry)
    {
        _waiting.Enqueue(entry);
        if (Interlocked.Increment(ref _unfinished) == 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    private async Task GoOnAfterAsync(Task unwritten)
    {
        await unwritten.ConfigureAwait(false);
        if (Interlocked.Decrement(ref _unfinished) > 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    /// <returns>What has to end before the next entry is taken; null for nothing.</returns>
    private Task? Take(object? entry, RecordBuffer buffer)
    {
        if (entry is StreamShape shape)
        {
            _shaped ??= new(_output, _context, Finish);
            _shaped.Change(shape);
            return null;
        }

        if (_isOver)
        {
            return null;
        }

        if (entry is null)
        {
            End();
        }
        else if (!_isCut && _end is not ((int)StreamEnd.ByClient or (int)StreamEnd.BehindBound))
        {
            return TryWrite((T)entry, buffer);
        }

        return null;
    }

    private Task? TryWrite(T record, RecordBuffer buffer)
    {
        try
        {
            if (WriteLong(record) is { } written)
            {
                return FinishLongAsync(written);
            }

            Write(record, buffer);
        }
        catch (Exception error)
        {
            Report(error);
        }

        return null;
    }

    private async Task FinishLongAsync(Task written)
    {
        try
        {
            await written.ConfigureAwait(false);
            StartHeartbeats();
        }
        catch (OperationCanceledException)
        {
            // The stream ended meanwhile; what is left of the record would be of no use.
            _isCut = true;
        }
        catch (Exception error)
        {
            Report(error);
        }
    }

    private void Report(Exception error)
    {
        // The web server does not throw for a client that is gone, so it is our own encoding.
        _context.Fault.Report(error);
        Finish(StreamEnd.BehindBound);
    }

    private void Write(T record, RecordBuffer buffer)
    {
        if (IsBehind)
        {
            // An end in good order that waits already would hide that this event is lost.
            _isCut = true;
            Finish(StreamEnd.BehindBound);
            return;
        }

        if (_context.Logger.IsEnabled(LogLevel.Trace))
        {
            _context.Logger.EventSent(Id, TextOf(record));
        }

        var bytes = Encode(record, buffer);
        if (_shaped is not null)
        {
            // The buffer is used for the next record before this one is written.
            _shaped.Write(bytes.ToArray(), IsHeartbeat(record));
        }
        else
        {
            Write(bytes);
        }

        if (IsFirst(record))
        {
            StartHeartbeats();
        }
    }

    private void Write(ReadOnlyMemory<byte> record)
    {
        // One write is one chunk, and one record must be one chunk: clients exist that drop a
        // record whose length line and body do not come in the same chunk.
        var flush = _output.WriteAsync(record);
        if (flush.IsCompletedSuccessfully)
        {
            NoticeClosedClient(flush.Result);
        }
        else
        {
            _lateFlush = flush.AsTask();
        }
    }

    private void NoticeClosedClient(FlushResult flush)
    {
        if (flush.IsCompleted)
        {
            Finish(StreamEnd.ByClient);
        }
    }

    // Mesos src/master/framework.cpp: the heartbeater sends on its own beat, whatever else is
    // sent. Its first one comes right after SUBSCRIBED, from whoever sent that.
    private void StartHeartbeats()
    {
        var interval = _context.HeartbeatInterval;
        _heartbeats ??= _context.Time.CreateTimer(
            static stream => ((QueuedStream<T>)stream!).Beat(), this, interval, interval);
    }

    private void End()
    {
        _isOver = true;
        var end = (StreamEnd)_end;
        var isBehind = IsBehind && end is not (StreamEnd.ByClient or StreamEnd.ByFault);
        if (_isCut || isBehind)
        {
            end = StreamEnd.BehindBound;
        }

        if (_shaped is not { } shaped)
        {
            _ended.TrySetResult(end);
            return;
        }

        // What a silent stream holds back keeps its end back, too: unless somebody else ends it.
        if (end == StreamEnd.ByMaster)
        {
            shaped.End();
        }
        else
        {
            shaped.Abandon();
        }

        _ = EndAfterAsync(shaped, end);
    }

    private async Task EndAfterAsync(ShapedOutput shaped, StreamEnd end)
    {
        await shaped.Done.ConfigureAwait(false);
        _ended.TrySetResult(end);
    }
}
