using System.Net;
using MesosMock.Simulation.Configuration;

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
