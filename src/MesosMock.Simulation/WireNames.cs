namespace MesosMock.Simulation;

/// <summary>Names that the wire still spells the old way.</summary>
internal static class WireNames
{
    /// <summary>The libprocess name of an agent's process.</summary>
    public const string AgentProcess = "slave(1)";

    /// <summary>The `path` of an offer's url (src/master/master.cpp, Master::offer).</summary>
    public const string OfferUrlPath = "/slave(1)";

    /// <summary>What sources and reasons in names of metrics call an agent.</summary>
    public const string AgentInMetrics = "slave";
}
