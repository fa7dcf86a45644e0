using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Agents;

/// <summary>Makes the agents of one group; what they have in common they share.</summary>
internal sealed class AgentFactory
{
    private const int AgentPort = 5051;

    private readonly Step _step;
    private readonly AgentGroupOptions _group;
    private readonly ResourceSet _resources;
    private readonly Repeated<Resource> _wireResources;
    private readonly Repeated<AgentAttribute> _attributes;
    private readonly DomainInfo? _domain;

    public AgentFactory(Step step, AgentGroupOptions group)
    {
        _step = step;
        _group = group;
        _resources = ResourceSetText.Parse(group.Resources).Resources;
        _wireResources = _resources.ToWire(new(null, HasRefinement: true));
        _attributes = AttributesText.Parse(group.Attributes).Attributes;
        _domain = group is { Region: { } region, Zone: { } zone } ? DomainOf(region, zone) : null;
    }

    /// <summary>Makes the group's agent of a number that counts from 0.</summary>
    public Agent Make(int number)
    {
        var id = _step.Ids.NewAgentId();
        var index = _step.AgentTable.Count;
        var info = new AgentInfo
        {
            Hostname = _group.Hostname.Replace("{n}", $"{number}", StringComparison.Ordinal),
            Port = AgentPort,
            Resources = _wireResources,
            Attributes = _attributes,
            Id = id,
            Domain = _domain,
        };
        return new(index, id, info, _resources)
        {
            Ip = AddressOf(index),
            RegisteredAt = _step.Now,
        };
    }

    /// <summary>The same host and what it began with, under a new id.</summary>
    public static Agent Renew(Step step, Agent former)
    {
        var id = step.Ids.NewAgentId();
        var resources = ResourceSet.FromWire(former.Info.Resources);
        return new(step.AgentTable.Count, id, former.Info with { Id = id }, resources)
        {
            Ip = former.Ip,
            RegisteredAt = step.Now,
        };
    }

    /// <summary>Each agent has an address of its own in 10.0.0.0/8.</summary>
    private static string AddressOf(int index)
    {
        var host = index + 1;
        return $"10.{(host >> 16) & 255}.{(host >> 8) & 255}.{host & 255}";
    }

    private static DomainInfo DomainOf(string region, string zone) => new()
    {
        FaultDomain = new()
        {
            Region = new() { Name = region },
            Zone = new() { Name = zone },
        },
    };
}
