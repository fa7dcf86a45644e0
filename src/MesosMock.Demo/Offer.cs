using System.Text.Json;
using MesosMock.Demo.Wire;

namespace MesosMock.Demo;

/// <summary>An offer, and what is left of it while jobs are put on it.</summary>
internal sealed class Offer
{
    private double _cpus;
    private double _mem;

    private Offer(string id, string agentId, JsonElement offer)
    {
        (Id, AgentId) = (id, agentId);
        IsUnsteady = offer.At("unavailability").ValueKind == JsonValueKind.Object;
        foreach (var resource in offer.Items("resources"))
        {
            Add(resource);
        }
    }

    public string Id { get; }

    public string AgentId { get; }

    /// <summary>Whether its agent is to be maintained.</summary>
    public bool IsUnsteady { get; }

    /// <summary>What is launched on it.</summary>
    public List<Job> Jobs { get; } = [];

    /// <summary>Reads an offer; null if what is needed to answer it is missing.</summary>
    public static Offer? Read(JsonElement offer) =>
        offer.Text("id", "value") is { } id && offer.Text("agent_id", "value") is { } agentId
            ? new(id, agentId, offer)
            : null;

    public bool TryTake(Job job)
    {
        if (job.Cpus > _cpus || job.Mem > _mem)
        {
            return false;
        }

        _cpus -= job.Cpus;
        _mem -= job.Mem;
        Jobs.Add(job);
        return true;
    }

    // Reserved and revocable resources are for frameworks that ask for them.
    private void Add(JsonElement resource)
    {
        if (resource.Items("reservations").Any()
            || resource.At("revocable").ValueKind == JsonValueKind.Object
            || resource.Text("role") is not (null or "*"))
        {
            return;
        }

        var amount = resource.Number("scalar", "value");
        switch (resource.Text("name"))
        {
            case "cpus":
                _cpus += amount;
                break;
            case "mem":
                _mem += amount;
                break;
            default:
                break;
        }
    }
}
