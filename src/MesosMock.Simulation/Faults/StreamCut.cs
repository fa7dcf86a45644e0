namespace MesosMock.Simulation.Faults;

/// <summary>How a stream breaks off.</summary>
public enum StreamCut
{
    /// <summary>The connection is reset: TCP RST.</summary>
    Rst,

    /// <summary>The connection is closed without the last chunk: TCP FIN.</summary>
    Fin,

    /// <summary>A record is begun, and then the connection is reset.</summary>
    MidRecord,
}
