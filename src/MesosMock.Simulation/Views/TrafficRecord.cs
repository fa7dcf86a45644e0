using MesosMock.Protocol;

namespace MesosMock.Simulation.Views;

/// <summary>
/// One call or event as it went over the wire. It refers to the message, which is immutable, and
/// is put into words when somebody looks.
/// </summary>
public sealed record TrafficRecord
{
    /// <summary>Its number; the first that is kept is 1.</summary>
    public long Sequence { get; init; }

    /// <summary>When it was answered or sent; real time.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Whether a client sent it; otherwise the master did.</summary>
    public bool IsCall { get; init; }

    /// <summary>The path of the request or of the stream's.</summary>
    public string Path { get; init; } = "";

    /// <summary>The id of its stream; null without one.</summary>
    public string? StreamId { get; init; }

    /// <summary>The name of the stream's framework; null where none is known.</summary>
    public string? Framework { get; init; }

    /// <summary>How it was encoded.</summary>
    public WireFormat Format { get; init; }

    /// <summary>Bytes on the wire; those of a call after decompression.</summary>
    public int Size { get; init; }

    /// <summary>The status that a call was answered with; 0 for events.</summary>
    public int Status { get; init; }

    /// <summary>What a call was answered with in words; may be empty.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Time from a call's body to its answer; zero for events.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>The headers of a call's request.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>
    /// The first bytes of a call's body as they came, or all of a damaged event's; empty for
    /// other events, whose bytes follow from the message.
    /// </summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The message; null for a call that could not be read.</summary>
    public TrafficMessage? Message { get; init; }
}
