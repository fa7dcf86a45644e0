using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server.Http;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Models;

/// <summary>
/// A framework in a master's endpoints (src/master/readonly_handler.cpp, json of
/// Summary&lt;Framework&gt; and FullFrameworkWriter).
/// </summary>
internal static class FrameworkModel
{
    /// <summary>Writes the members that all endpoints show.</summary>
    public static void WriteSummary(FrameworkView framework, ref JsonOutput json)
    {
        var info = framework.Info;
        Json.Member("id"u8, framework.Id.Value, ref json);
        Json.Member("name"u8, info.Name, ref json);
        ResourceSums.Write("used_resources"u8, framework.Used.ToWire(), ref json);
        ResourceSums.Write("offered_resources"u8, framework.Offered.ToWire(), ref json);
        json.Name("capabilities"u8);
        json.StartArray();
        foreach (var capability in info.Capabilities)
        {
            json.Item();
            json.Word(FrameworkInfoCapabilityTypeCodec.NameOf(
                capability.Type ?? FrameworkInfoCapabilityType.Unknown));
        }

        json.EndArray();
        Json.Member("hostname"u8, info.Hostname, ref json);
        Json.Member("webui_url"u8, info.WebuiUrl, ref json);
        Json.Member("active"u8, framework.IsActive, ref json);
        Json.Member("connected"u8, framework.IsConnected, ref json);
        Json.Member("recovered"u8, false, ref json);
    }

    /// <summary>Writes a list of whole frameworks as a member, and sends it as it comes.</summary>
    public static async Task WriteAllAsync(
        string name, IEnumerable<FrameworkView> frameworks, JsonStream stream)
    {
        stream.Write((ref json) =>
        {
            json.Key(name);
            json.StartArray();
        });
        foreach (var framework in frameworks)
        {
            await WriteAsync(framework, stream).ConfigureAwait(false);
        }

        stream.Write((ref json) => json.EndArray());
    }

    private static async Task WriteAsync(FrameworkView framework, JsonStream stream)
    {
        stream.Write((ref json) =>
        {
            json.Item();
            json.StartObject();
            WriteSummary(framework, ref json);
            WriteDetails(framework, ref json);
        });
        await WriteTasksAsync("tasks", framework.Tasks, stream).ConfigureAwait(false);
        await WriteTasksAsync("unreachable_tasks", framework.UnreachableTasks, stream)
            .ConfigureAwait(false);
        await WriteTasksAsync("completed_tasks", framework.CompletedTasks, stream)
            .ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.Name("offers"u8);
            json.StartArray();
        });
        await stream.WriteItemsAsync(framework.Offers, WriteOffer).ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            json.Name("executors"u8);
            json.StartArray();
        });
        await stream.WriteItemsAsync(framework.Executors, ExecutorModel.Write)
            .ConfigureAwait(false);
        stream.Write((ref json) =>
        {
            json.EndArray();
            Json.Labels(framework.Info.Labels, ref json);
            json.Name("offer_constraints"u8);
            Json.Message(framework.OfferConstraints ?? new OfferConstraints(), ref json);
            json.EndObject();
        });
    }

    private static async Task WriteTasksAsync(
        string name, IEnumerable<TaskView> tasks, JsonStream stream)
    {
        stream.Write((ref json) =>
        {
            json.Key(name);
            json.StartArray();
        });
        await stream.WriteItemsAsync(tasks, TaskModel.Write).ConfigureAwait(false);
        stream.Write(static (ref json) => json.EndArray());
    }

    private static void WriteDetails(FrameworkView framework, ref JsonOutput json)
    {
        var info = framework.Info;
        Json.Member("user"u8, info.User, ref json);
        Json.Member("failover_timeout"u8, info.FailoverTimeout, ref json);
        Json.Member("checkpoint"u8, info.Checkpoint, ref json);
        Json.Member("registered_time"u8, framework.RegisteredAt.UnixSeconds, ref json);
        Json.Member(
            "unregistered_time"u8, framework.UnregisteredAt?.UnixSeconds ?? 0, ref json);
        if (info.Principal is { } principal)
        {
            Json.Member("principal"u8, principal, ref json);
        }

        var resources = new ResourceSums();
        resources.Add(framework.Used.ToWire());
        resources.Add(framework.Offered.ToWire());
        json.Name("resources"u8);
        resources.Write(ref json);
        if (framework.ReregisteredAt != framework.RegisteredAt)
        {
            Json.Member("reregistered_time"u8, framework.ReregisteredAt.UnixSeconds, ref json);
        }

        if (info.Capabilities.Any(
            capability => capability.Type == FrameworkInfoCapabilityType.MultiRole))
        {
            Json.Strings("roles"u8, info.Roles, ref json);
        }
        else
        {
            Json.Member("role"u8, info.Role ?? "*", ref json);
        }
    }

    private static void WriteOffer(OfferView offer, ref JsonOutput json)
    {
        json.StartObject();
        Json.Member("id"u8, offer.Id.Value, ref json);
        Json.Member("framework_id"u8, offer.FrameworkId.Value, ref json);
        json.Name("allocation_info"u8);
        json.StartObject();
        Json.Member("role"u8, offer.Role, ref json);
        json.EndObject();
        Json.Member(WireNames.AgentId, offer.AgentId.Value, ref json);
        ResourceSums.Write("resources"u8, offer.Resources.ToWire(), ref json);
        json.EndObject();
    }
}
