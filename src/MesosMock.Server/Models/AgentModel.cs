using MesosMock.Protocol;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Models;

/// <summary>
/// An agent in a master's endpoints (src/master/readonly_handler.cpp, SlaveWriter and
/// SlavesWriter).
/// </summary>
internal static class AgentModel
{
    private static readonly string[] Capabilities =
    [
        "MULTI_ROLE", "HIERARCHICAL_ROLE", "RESERVATION_REFINEMENT", "RESOURCE_PROVIDER",
        "RESIZE_VOLUME", "AGENT_OPERATION_FEEDBACK", "AGENT_DRAINING", "TASK_RESOURCE_LIMITS",
    ];

    /// <summary>Writes an agent as <c>/state</c> shows it.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="version">The version that it says it has.</param>
    /// <param name="json">Where to.</param>
    public static void Write(AgentView agent, string version, ref JsonOutput json)
    {
        json.StartObject();
        WriteMembers(agent, version, ref json);
        json.EndObject();
    }

    /// <summary>Writes an agent with all its resources one by one.</summary>
    public static void WriteFull(AgentView agent, string version, ref JsonOutput json)
    {
        json.StartObject();
        WriteMembers(agent, version, ref json);
        json.Name("reserved_resources_full"u8);
        json.StartObject();
        foreach (var (role, resources) in EndpointResources.ReservedOf(agent.Total))
        {
            json.Key(role);
            json.StartArray();
            foreach (var resource in resources)
            {
                json.Item();
                Json.Message(EndpointResources.Convert(resource), ref json);
            }

            json.EndArray();
        }

        json.EndObject();
        Json.Messages(
            "unreserved_resources_full"u8,
            [.. agent.Total.Unreserved.ToWire().Select(EndpointResources.Convert)],
            ref json);
        Json.Messages(
            "used_resources_full"u8, EndpointResources.Convert(agent.UsedByRole), ref json);
        Json.Messages(
            "offered_resources_full"u8, EndpointResources.Convert(agent.OfferedByRole), ref json);
        json.EndObject();
    }

    /// <summary>Writes the members that all endpoints show.</summary>
    public static void WriteMembers(AgentView agent, string version, ref JsonOutput json)
    {
        Json.Member("id"u8, agent.Id.Value, ref json);
        Json.Member("hostname"u8, agent.Hostname, ref json);
        Json.Integer("port"u8, agent.Port, ref json);
        WriteAttributes(agent.Info.Attributes, ref json);
        Json.Message("domain"u8, agent.Info.Domain, ref json);
        Json.Member("pid"u8, agent.ProcessId, ref json);
        Json.Member("registered_time"u8, agent.RegisteredAt.UnixSeconds, ref json);
        if (agent.ReregisteredAt is { } at)
        {
            Json.Member("reregistered_time"u8, at.UnixSeconds, ref json);
        }

        WriteResources(agent, ref json);
        Json.Member("active"u8, agent.IsActive, ref json);
        Json.Member("deactivated"u8, agent.IsDeactivated, ref json);
        Json.Member("version"u8, version, ref json);
        Json.Strings("capabilities"u8, Capabilities, ref json);
        if (agent.Drain is { } drain)
        {
            WriteDrain(drain, ref json);
        }
    }

    private static void WriteAttributes(
        Repeated<AgentAttribute> attributes, ref JsonOutput json)
    {
        json.Name("attributes"u8);
        json.StartObject();
        foreach (var attribute in attributes)
        {
            json.Key(attribute.Name);
            switch (attribute.Type)
            {
                case ValueKind.Scalar:
                    json.Number(attribute.Scalar?.Value ?? 0);
                    break;
                case ValueKind.Ranges:
                    json.String(Json.TextOf(attribute.Ranges?.Range ?? default));
                    break;
                case ValueKind.Set:
                    json.String(Json.TextOf(attribute.Set?.Item ?? default));
                    break;
                default:
                    json.String(attribute.Text?.Value);
                    break;
            }
        }

        json.EndObject();
    }

    private static void WriteResources(AgentView agent, ref JsonOutput json)
    {
        ResourceSums.Write("resources"u8, agent.Total.ToWire(), ref json);
        ResourceSums.Write("used_resources"u8, agent.Used.ToWire(), ref json);
        ResourceSums.Write("offered_resources"u8, agent.Offered.ToWire(), ref json);
        json.Name("reserved_resources"u8);
        json.StartObject();
        foreach (var (role, resources) in EndpointResources.ReservedOf(agent.Total))
        {
            json.Key(role);
            ResourceSums.Write([.. resources], ref json);
        }

        json.EndObject();
        ResourceSums.Write("unreserved_resources"u8, agent.Total.Unreserved.ToWire(), ref json);
    }

    private static void WriteDrain(Simulation.State.Drain drain, ref JsonOutput json)
    {
        json.Name("drain_info"u8);
        json.StartObject();
        Json.Member("state"u8, drain.IsComplete ? "DRAINED" : "DRAINING", ref json);
        json.Name("config"u8);
        json.StartObject();
        if (drain.MaxGracePeriod is { } period)
        {
            json.Name("max_grace_period"u8);
            json.StartObject();
            Json.Integer("nanoseconds"u8, period.Ticks * 100, ref json);
            json.EndObject();
        }

        Json.Member("mark_gone"u8, drain.MarkGone, ref json);
        json.EndObject();
        json.EndObject();
        Json.Member(
            "estimated_drain_start_time_seconds"u8, drain.StartedAt.UnixSeconds, ref json);
    }
}
