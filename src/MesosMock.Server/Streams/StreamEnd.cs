namespace MesosMock.Server.Streams;

/// <summary>Why a stream is over.</summary>
internal enum StreamEnd
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>The machine ended it, after everything that it had sent.</summary>
    ByMaster,

    /// <summary>The client closed its connection, or only its sending side.</summary>
    ByClient,

    /// <summary>The client read too slowly and was cut.</summary>
    BehindBound,

    /// <summary>A fault breaks the connection off.</summary>
    ByFault,

    /// <summary>The server stops.</summary>
    ByShutdown,
}
