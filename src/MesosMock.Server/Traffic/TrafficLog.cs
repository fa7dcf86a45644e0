using MesosMock.Protocol;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Traffic;

/// <summary>
/// Keeps references to the last messages once somebody looks; until then it costs one read of a
/// field for each. Bounded by their number and by their bytes.
/// </summary>
internal sealed class TrafficLog(TimeProvider time) : IClusterTraffic
{
    /// <summary>Messages that are kept; older ones are forgotten.</summary>
    public const int RecordsMax = 4_096;

    /// <summary>Bytes of kept messages, as they were on the wire; older ones are forgotten.
    /// </summary>
    public const long BytesMax = 32L << 20;

    /// <summary>Bytes of a call's body that are kept as they came.</summary>
    public const int BodyBytesMax = 16 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<TrafficRecord> _records = new();
    private volatile bool _isOn;
    private long _bytes;
    private long _last;

    /// <summary>Whether messages are kept.</summary>
    public bool IsOn => _isOn;

    /// <inheritdoc/>
    public void Watch() => _isOn = true;

    /// <inheritdoc/>
    public IReadOnlyList<TrafficRecord> Read(long after)
    {
        lock (_lock)
        {
            return after >= _last ? [] : [.. _records.Where(record => record.Sequence > after)];
        }
    }

    /// <summary>Keeps a message that was sent.</summary>
    public void Sent(TrafficRecord record) => Add(record);

    /// <summary>Notes the body of a request until its answer is known.</summary>
    public void Begin(HttpContext context, ReadOnlySpan<byte> body, WireFormat format)
    {
        if (_isOn)
        {
            var head = body[..Math.Min(body.Length, BodyBytesMax)].ToArray();
            context.Items[typeof(TrafficDraft)] = new TrafficDraft(
                time.GetTimestamp(), format, body.Length, head);
        }
    }

    /// <summary>Keeps a call with its answer.</summary>
    /// <param name="context">Its request.</param>
    /// <param name="message">The call; null if it could not be read.</param>
    /// <param name="streamId">The id of its stream; null or empty without one.</param>
    /// <param name="reply">What it is answered with.</param>
    /// <param name="framework">Who made it; null if that is not known.</param>
    public void End(
        HttpContext context,
        TrafficMessage? message,
        string? streamId,
        CallReply reply,
        string? framework)
    {
        if (!_isOn)
        {
            return;
        }

        var draft = context.Items[typeof(TrafficDraft)] as TrafficDraft
            ?? new TrafficDraft(time.GetTimestamp(), WireFormat.Json, 0, []);
        context.Items.Remove(typeof(TrafficDraft));
        Add(new TrafficRecord
        {
            IsCall = true,
            Path = context.Request.Path.Value ?? "",
            StreamId = string.IsNullOrEmpty(streamId) ? null : streamId,
            Framework = framework,
            Format = draft.Format,
            Size = draft.Size,
            Status = reply.Status,
            Answer = reply.Body,
            Latency = time.GetElapsedTime(draft.Start),
            Headers = [.. context.Request.Headers.Select(header =>
                new KeyValuePair<string, string>(header.Key, header.Value.ToString()))],
            Body = draft.Head,
            Message = message,
        });
    }

    private void Add(TrafficRecord record)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            _records.Enqueue(record with { Sequence = ++_last, Time = now });
            _bytes += CostOf(record);
            while (_records.Count > RecordsMax || (_bytes > BytesMax && _records.Count > 1))
            {
                _bytes -= CostOf(_records.Dequeue());
            }
        }
    }

    private static long CostOf(TrafficRecord record) => record.Size + record.Body.Length;
}
