using MesosMock.Server.Http;
using MesosMock.Server.Loop;
using MesosMock.Server.Streams;
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

    /// <summary>The server's options.</summary>
    public required MasterServerOptions Options { get; init; }

    /// <summary>Where requests are logged.</summary>
    public required ILogger Logger { get; init; }

    /// <summary>The version that the master says it has.</summary>
    public string Version => Options.Cluster.Version;
}
