using MesosMock.Server.Control;
using MesosMock.Server.Http;
using MesosMock.Server.Journal;
using MesosMock.Server.Loop;
using MesosMock.Server.Streams;
using MesosMock.Server.Traffic;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Endpoints;

/// <summary>What endpoints work with.</summary>
internal sealed record EndpointServices
{
    /// <summary>The way into the machine.</summary>
    public required ClusterLoop Loop { get; init; }

    /// <summary>The open streams.</summary>
    public required StreamHub Hub { get; init; }

    /// <summary>What all streams have in common.</summary>
    public required StreamContext Streams { get; init; }

    /// <summary>Collects request bodies.</summary>
    public required RequestBodyReader Bodies { get; init; }

    /// <summary>What happened.</summary>
    public required JournalStore Journal { get; init; }

    /// <summary>Messages that are kept for lookers.</summary>
    public TrafficLog Traffic { get; init; } = new(TimeProvider.System);

    /// <summary>What is waited for.</summary>
    public required WaitBook Waits { get; init; }

    /// <summary>Cancelled when the server stops.</summary>
    public required CancellationToken Stopping { get; init; }

    /// <summary>The server's options.</summary>
    public required MasterServerOptions Options { get; init; }

    /// <summary>Where requests are logged.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>The version that the master says it has.</summary>
    public string Version => Options.Cluster.Version;
}
