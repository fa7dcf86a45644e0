namespace MesosMock.Server;

/// <summary>Names that the wire still spells the old way.</summary>
internal static class WireNames
{
    /// <summary>The list of agents, as an endpoint of the master.</summary>
    public const string AgentsName = "/slaves";

    /// <summary>The path of the list of agents.</summary>
    public const string AgentsPath = "/master" + AgentsName;

    /// <summary>The parameter of it that wants one agent.</summary>
    public const string AgentParameter = "slave_id";

    /// <summary>The key of an agent's id in forms.</summary>
    public const string AgentFormKey = "slaveId";

    public static ReadOnlySpan<byte> Agents => "slaves"u8;

    public static ReadOnlySpan<byte> RecoveredAgents => "recovered_slaves"u8;

    public static ReadOnlySpan<byte> AgentId => "slave_id"u8;

    public static ReadOnlySpan<byte> AgentIds => "slave_ids"u8;

    public static ReadOnlySpan<byte> ActivatedAgents => "activated_slaves"u8;

    public static ReadOnlySpan<byte> DeactivatedAgents => "deactivated_slaves"u8;

    public static ReadOnlySpan<byte> UnreachableAgents => "unreachable_slaves"u8;
}
