namespace MesosMock.Configuration;

/// <summary>The journal of what happened: the table <c>[journal]</c>.</summary>
internal sealed record JournalSettings
{
    /// <summary>File that entries are appended to as JSON lines.</summary>
    /// <value>A path. Default null: no file.</value>
    public string? File { get; init; }

    /// <summary>Entries kept in memory; older ones are forgotten.</summary>
    /// <value>1 to 10000000. Default 100000.</value>
    public int EntriesMax { get; init; } = 100_000;
}
