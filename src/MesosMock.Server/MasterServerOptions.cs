using System.Net;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Views;

namespace MesosMock.Server;

/// <summary>What a server is made of.</summary>
public sealed record MasterServerOptions
{
    /// <summary>The address to listen on.</summary>
    /// <value>Default 127.0.0.1.</value>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port to listen on.</summary>
    /// <value>0 to 65535; 0 picks a free one. Default 5050.</value>
    public int Port { get; init; } = 5050;

    /// <summary>Simulated seconds per real second.</summary>
    /// <value>Above 0. Default 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>
    /// Whether <c>Content-Type: application/json; charset=utf-8</c> is taken as JSON.
    /// Differs from Mesos when true: a master compares the header as a whole.
    /// </summary>
    /// <value>Default false.</value>
    public bool IsContentTypeLenient { get; init; }

    /// <summary>Longest body of a request, after decompression; a longer one gets 413.</summary>
    /// <value>Bytes, 1 to 1 GiB. Default 64 MiB.</value>
    public long BodyBytesMax { get; init; } = 64 << 20;

    /// <summary>
    /// Encoded bytes that may wait for a slow client before it is cut. One record always fits.
    /// </summary>
    /// <value>Bytes, above 0. Default 256 MiB.</value>
    public long StreamBacklogBytesMax { get; init; } = 256L << 20;

    /// <summary>Whether there is a control API.</summary>
    /// <value>Default true.</value>
    public bool IsControlEnabled { get; init; } = true;

    /// <summary>The address of the control API; null for the same as the master's.</summary>
    /// <value>Default null.</value>
    public IPAddress? ControlAddress { get; init; }

    /// <summary>The port of the control API; null for the same as the master's.</summary>
    /// <value>0 to 65535; 0 picks a free one. Default null.</value>
    public int? ControlPort { get; init; }

    /// <summary>File that entries of the journal are appended to.</summary>
    /// <value>A path. Default null: none.</value>
    public string? JournalFile { get; init; }

    /// <summary>Entries of the journal that are kept in memory.</summary>
    /// <value>Above 0. Default 100000.</value>
    public int JournalEntriesMax { get; init; } = 100_000;

    /// <summary>Writes ratios, delays and switches into the configuration file.</summary>
    /// <value>Default null: there is no such file.</value>
    public Action<IReadOnlyList<SavedRatio>>? SaveRatios { get; init; }

    /// <summary>Whether the control API is at the master's own listener.</summary>
    internal bool IsControlHere => IsControlEnabled && !HasControlListener;

    /// <summary>Whether the control API has a listener of its own.</summary>
    internal bool HasControlListener => IsControlEnabled
        && ((ControlAddress ?? Address).Equals(Address) is false
            || (ControlPort ?? Port) != Port);

    /// <summary>File that every command is written to, as JSON lines.</summary>
    /// <value>A path. Default null: nothing is recorded.</value>
    public string? RecordFile { get; init; }

    /// <summary>
    /// File that the host logs to; <c>/files/read?path=/master/log</c> shows its newest part.
    /// </summary>
    /// <value>A path. Default null: there is no such file.</value>
    public string? LogFile { get; init; }

    /// <summary>The cluster; its port is replaced by the one that the server got.</summary>
    public ClusterOptions Cluster { get; init; } = new();
}
