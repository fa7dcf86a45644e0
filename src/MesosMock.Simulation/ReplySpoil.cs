namespace MesosMock.Simulation;

/// <summary>What becomes of an answer on its way to the caller.</summary>
public enum ReplySpoil
{
    /// <summary>It arrives.</summary>
    None,

    /// <summary>It never comes; the connection stays open and is reset in the end.</summary>
    Hang,

    /// <summary>The connection is reset instead.</summary>
    Reset,
}
