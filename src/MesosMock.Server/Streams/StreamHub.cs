using System.Collections.Concurrent;
using MesosMock.Server.Loop;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Streams;

/// <summary>All open streams by id, and the way of the machine's effects to them.</summary>
/// <param name="logger">Where the machine's notes go.</param>
internal sealed class StreamHub(ILogger logger) : IEffectSink
{
    private readonly ConcurrentDictionary<string, EventStream> _streams = new();
    private readonly ConcurrentDictionary<string, OperatorStream> _operators = new();
    private volatile bool _isStopped;
    private volatile bool _asksBeforeSubscribe;

    /// <summary>Whether the machine wants to be asked before a SUBSCRIBE is answered.</summary>
    public bool AsksBeforeSubscribe => _asksBeforeSubscribe;

    /// <summary>
    /// Makes a stream known, before its first command enters the machine. A server that stops ends
    /// it at once.
    /// </summary>
    public void Add(EventStream stream)
    {
        _streams[stream.Id] = stream;
        if (stream is OperatorStream watching)
        {
            _operators[stream.Id] = watching;
        }

        if (_isStopped)
        {
            stream.Finish(StreamEnd.ByShutdown);
        }
    }

    /// <summary>Open streams.</summary>
    public int Count => _streams.Count;

    /// <summary>Events that wait for their encoding, on all streams.</summary>
    public long EventsWaiting => _streams.Sum(stream => (long)stream.Value.EventsWaiting);

    /// <summary>The name of who subscribed to a stream; null if there is no such stream.
    /// </summary>
    public string? FrameworkOf(string? streamId) =>
        streamId is not null && _streams.TryGetValue(streamId, out var stream)
            ? (stream as SchedulerStream)?.Framework
            : null;

    /// <summary>Forgets a stream that is over.</summary>
    public void Remove(EventStream stream)
    {
        _streams.TryRemove(stream.Id, out _);
        _operators.TryRemove(stream.Id, out _);
    }

    /// <summary>Ends all streams in good order, now and from now on.</summary>
    public void Stop()
    {
        _isStopped = true;
        foreach (var (_, stream) in _streams)
        {
            stream.Finish(StreamEnd.ByShutdown);
        }
    }

    /// <inheritdoc/>
    public void Take(Effect effect)
    {
        switch (effect)
        {
            case Effect.Send send:
                FindScheduler(send.StreamId)?.Send(send.Event);
                break;
            case Effect.Snapshot { StreamId: var streamId, Cluster: var cluster }:
                Begin(streamId, cluster);
                break;
            case Effect.Publish { Event: var @event }:
                Publish(new(@event));
                break;
            case Effect.SendDamaged send when FindScheduler(send.StreamId) is { } stream:
                stream.Send(new DamagedEvent(send.Event, send.Damage));
                break;
            case Effect.Shape shape:
                FindScheduler(shape.StreamId)?.Change(shape.Form);
                break;
            case Effect.Cut cut:
                FindScheduler(cut.StreamId)?.BreakOff(cut.How);
                break;
            case Effect.AskBeforeSubscribe ask:
                _asksBeforeSubscribe = ask.IsWanted;
                break;
            case Effect.Fault fault:
                logger.FaultHappened(fault.Rule, fault.FaultId, fault.Moment, fault.Subject);
                break;
            case Effect.EndStream end:
                End(end.StreamId);
                break;
            case Effect.Note note:
                Note(note);
                break;
        }
    }

    /// <summary>A client may be gone before the machine has heard of it.</summary>
    private SchedulerStream? FindScheduler(string streamId) =>
        _streams.GetValueOrDefault(streamId) as SchedulerStream;

    private void Begin(string streamId, ClusterView cluster)
    {
        if (_streams.TryGetValue(streamId, out var stream) && stream is OperatorStream watching)
        {
            watching.Begin(cluster);
        }
    }

    private void Publish(OperatorRecord record)
    {
        foreach (var (_, watching) in _operators)
        {
            watching.Publish(record);
        }
    }

    private void End(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var stream))
        {
            stream.Finish(StreamEnd.ByMaster);
        }
    }

    private void Note(Effect.Note note)
    {
        if (note.Level == NoteLevel.Warning)
        {
            logger.MasterWarns(note.Text);
        }
        else
        {
            logger.MasterNotes(note.Text);
        }
    }
}
