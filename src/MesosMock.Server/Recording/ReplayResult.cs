namespace MesosMock.Server.Recording;

/// <summary>What came of a replay.</summary>
/// <param name="Commands">How many commands were replayed.</param>
/// <param name="Effects">How many effects the machine had.</param>
/// <param name="Digest">The digest of what the machine did.</param>
public sealed record ReplayResult(long Commands, long Effects, string Digest)
{
    /// <summary>
    /// Whether the record ends without its last line, as after <c>kill -9</c>; what its last
    /// command did is not proven then.
    /// </summary>
    public bool IsCutShort { get; init; }

    /// <summary>The first place that differs; null if all is the same.</summary>
    public ReplayDifference? Difference { get; init; }
}
