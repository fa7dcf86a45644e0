namespace MesosMock.Simulation.Faults;

/// <summary>How the records of a stream get onto the wire. The usual one changes nothing.</summary>
public sealed record StreamShape
{
    /// <summary>The usual way: one record at once, in one chunk.</summary>
    public static StreamShape Usual { get; } = new();

    /// <summary>Whether nothing is written; events wait until it ends.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether heartbeats are written although it is silent.</summary>
    public bool KeepsHeartbeats { get; init; }

    /// <summary>Whether events of a silent stream are thrown away instead of waiting.</summary>
    public bool Discards { get; init; }

    /// <summary>Whether heartbeats alone are left out.</summary>
    public bool DropsHeartbeats { get; init; }

    /// <summary>How long every record is under way.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How much of that is drawn anew for each record, to either side.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>How long a heartbeat comes late, besides.</summary>
    public TimeSpan HeartbeatDelay { get; init; }

    /// <summary>Bytes in a second; null for as many as go.</summary>
    public int? BytesPerSecond { get; init; }

    /// <summary>How records are cut into chunks.</summary>
    public StreamSplit Split { get; init; }

    /// <summary>Bytes of a piece, where the split is into pieces of one size.</summary>
    public int PieceBytes { get; init; } = 1;

    /// <summary>Time between two pieces of a record.</summary>
    public TimeSpan PieceGap { get; init; }

    /// <summary>Records that are gathered and written in one chunk.</summary>
    public int Coalesce { get; init; } = 1;
}
