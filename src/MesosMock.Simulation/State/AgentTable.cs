using System.Diagnostics.CodeAnalysis;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>All agents of a run, by place and by id; the departed keep their place.</summary>
internal sealed class AgentTable(Identifiers ids)
{
    private readonly List<Agent> _agents = [];
    private readonly PagedList<Agent, AgentView> _order = new(static agent => agent.View);

    public int Count => _agents.Count;

    public Agent this[int index] => _agents[index];

    public IReadOnlyList<Agent> All => _agents;

    public ViewList<AgentView> Views => _order.Views;

    public void Add(Agent agent)
    {
        _agents.Add(agent);
        agent.Seat = _order.Add(agent);
    }

    /// <summary>Finds an agent whatever its status.</summary>
    public bool TryFind(AgentId? id, [NotNullWhen(true)] out Agent? agent)
    {
        // The number in an agent's id is its place: both count from nought, and no agent is ever
        // taken out of the list.
        if (id is { } given
            && ids.TryReadAgentNumber(given, out var number)
            && number < _agents.Count)
        {
            agent = _agents[(int)number];
            return true;
        }

        agent = null;
        return false;
    }

    /// <summary>Finds an agent that the master lists as registered.</summary>
    public bool TryFindRegistered(AgentId? id, [NotNullWhen(true)] out Agent? agent) =>
        TryFind(id, out agent) && agent.IsRegistered;

    /// <summary>Finds an agent that is registered, or was and may come back.</summary>
    public bool TryFindKnown(AgentId id, [NotNullWhen(true)] out Agent? agent) =>
        TryFind(id, out agent)
        && (agent.IsRegistered || agent.Status == AgentStatus.Unreachable);
}
