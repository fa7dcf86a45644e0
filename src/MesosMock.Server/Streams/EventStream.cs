using System.Collections.Concurrent;
using System.IO.Pipelines;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Streams;

/// <summary>
/// One scheduler's event stream. Any thread may send; encoding and writing happen one record
/// after the other on a thread of the pool, never in the machine's turn.
/// </summary>
/// <remarks>
/// Two queues, two bounds. Events wait for their encoding in a queue of at most
/// <see cref="EventsWaitingMax"/>. Encoded bytes wait for the client in the connection's output
/// buffer, whose bound is <see cref="MasterServerOptions.StreamBacklogBytesMax"/>: a flush that
/// does not complete at once says that the bound is passed. A client is cut when the next event
/// or the end comes while it is still behind, so that one record always fits, however long.
/// </remarks>
internal sealed class EventStream : IThreadPoolWorkItem, IDisposable
{
    /// <summary>
    /// Events that may wait for their encoding; the stream is cut above. Reached only when the
    /// processor cannot keep up, since encoding does not wait for the client.
    /// </summary>
    public const int EventsWaitingMax = 1 << 20;

    private static readonly Event Heartbeat = new() { Type = EventType.Heartbeat };

    private readonly ConcurrentQueue<Event?> _waiting = new();
    private readonly TaskCompletionSource<StreamEnd> _ended =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly PipeWriter _output;
    private readonly StreamContext _context;

    // Entries that are queued and not yet written. Whoever raises it from 0 starts the pump.
    private int _unfinished;
    private int _end;
    private bool _isOver;
    private bool _isCut;
    private Task<FlushResult>? _lateFlush;
    private ITimer? _heartbeats;

    public EventStream(string id, WireFormat format, PipeWriter output, StreamContext context)
    {
        Id = id;
        Format = format;
        _output = output;
        _context = context;
    }

    /// <summary>The <c>Mesos-Stream-Id</c>.</summary>
    public string Id { get; }

    /// <summary>The encoding of its records.</summary>
    public WireFormat Format { get; }

    /// <summary>Events that wait for their encoding.</summary>
    public int EventsWaiting => Volatile.Read(ref _unfinished);

    /// <summary>Ends when the stream is over and nothing will be written any more.</summary>
    public Task<StreamEnd> Ended => _ended.Task;

    private bool IsBehind => _lateFlush is { IsCompleted: false };

    /// <summary>Queues an event; dropped if the stream is over.</summary>
    public void Send(Event @event)
    {
        if (Volatile.Read(ref _unfinished) >= EventsWaitingMax)
        {
            Finish(StreamEnd.BehindBound);
        }
        else if (Volatile.Read(ref _end) == (int)StreamEnd.None)
        {
            Enter(@event);
        }
    }

    /// <summary>
    /// Ends the stream. Events that were sent before are still written if the client is there.
    /// The first call decides.
    /// </summary>
    public void Finish(StreamEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, (int)end, (int)StreamEnd.None) == 0)
        {
            Enter(null);
        }
    }

    /// <summary>Writes what waits.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        using var record = new RecordBuffer();
        do
        {
            // The count says that there is one.
            _waiting.TryDequeue(out var @event);
            Take(@event, record);
        }
        while (Interlocked.Decrement(ref _unfinished) > 0);
    }

    public void Dispose() => _heartbeats?.Dispose();

    private void Enter(Event? @event)
    {
        _waiting.Enqueue(@event);
        if (Interlocked.Increment(ref _unfinished) == 1)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    private void Take(Event? @event, RecordBuffer record)
    {
        if (_isOver)
        {
            return;
        }

        if (@event is null)
        {
            End();
        }
        else if (!_isCut && _end is not ((int)StreamEnd.ByClient or (int)StreamEnd.BehindBound))
        {
            TryWrite(@event, record);
        }
    }

    private void TryWrite(Event @event, RecordBuffer record)
    {
        try
        {
            Write(@event, record);
        }
        catch (Exception error)
        {
            // The web server does not throw for a client that is gone, so it is our own encoding.
            _context.Fault.Report(error);
            Finish(StreamEnd.BehindBound);
        }
    }

    private void Write(Event @event, RecordBuffer record)
    {
        if (IsBehind)
        {
            // An end in good order that waits already would hide that this event is lost.
            _isCut = true;
            Finish(StreamEnd.BehindBound);
            return;
        }

        record.Clear();
        WireCodec.Write(@event, Format, record);
        if (_context.Logger.IsEnabled(LogLevel.Trace))
        {
            _context.Logger.EventSent(Id, WireText.Of(@event));
        }

        // One write is one chunk, and one record must be one chunk: clients exist that drop a
        // record whose length line and body do not come in the same chunk.
        var flush = _output.WriteAsync(record.Frame());
        if (flush.IsCompletedSuccessfully)
        {
            NoticeClosedClient(flush.Result);
        }
        else
        {
            _lateFlush = flush.AsTask();
        }

        if (@event.Type == EventType.Subscribed)
        {
            StartHeartbeats();
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
    // sent. Its first one comes with SUBSCRIBED, from the machine.
    private void StartHeartbeats()
    {
        var interval = _context.HeartbeatInterval;
        _heartbeats ??= _context.Time.CreateTimer(
            static stream => ((EventStream)stream!).Send(Heartbeat), this, interval, interval);
    }

    private void End()
    {
        _isOver = true;
        var end = (StreamEnd)_end;
        var isCut = _isCut || (IsBehind && end != StreamEnd.ByClient);
        _ended.TrySetResult(isCut ? StreamEnd.BehindBound : end);
    }
}
