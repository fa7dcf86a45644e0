using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>An operation on resources that the master tracks. Immutable.</summary>
public sealed class OperationView
{
    internal OperationView(ClusterOperation operation)
    {
        Key = operation.Key;
        FrameworkId = operation.Framework?.Id;
        AgentId = operation.Agent.Id;
        Info = operation.Info;
        LatestStatus = operation.LatestStatus;
        Uuid = new(operation.Uuid);
    }

    /// <summary>The master's own key of the operation: a UUID in text form.</summary>
    public string Key { get; }

    /// <summary>The framework that asked for it; null for an operator's.</summary>
    public FrameworkId? FrameworkId { get; }

    /// <summary>The agent that carries it out.</summary>
    public AgentId AgentId { get; }

    /// <summary>What is to be done; the id that the framework gave stands there.</summary>
    public OfferOperation Info { get; }

    /// <summary>How far it is.</summary>
    public OperationStatus LatestStatus { get; }

    /// <summary>The key as v1 messages carry it.</summary>
    public Uuid Uuid { get; }
}
