using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Models;

/// <summary>A task in a master's endpoints (src/common/http.cpp, json of Task).</summary>
internal static class TaskModel
{
    public static void Write(TaskView task, ref JsonOutput json)
    {
        json.StartObject();
        Json.Member("id"u8, task.Id.Value, ref json);
        Json.Member("name"u8, task.Info.Name, ref json);
        Json.Member("framework_id"u8, task.FrameworkId.Value, ref json);
        Json.Member("executor_id"u8, task.ExecutorId?.Value, ref json);
        Json.Member(WireNames.AgentId, task.AgentId.Value, ref json);
        json.Name("state"u8);
        json.Word(TaskStateCodec.NameOf(task.State));
        ResourceSums.Write("resources"u8, task.Resources.ToWire(), ref json);
        WriteLimits(task.Info, ref json);
        Json.Member("role"u8, task.Role, ref json);
        json.Name("statuses"u8);
        json.StartArray();
        foreach (var status in task.Statuses)
        {
            json.Item();
            Write(status, ref json);
        }

        json.EndArray();
        if (task.User is { } user)
        {
            Json.Member("user"u8, user, ref json);
        }

        Json.Labels(task.Info.Labels, ref json);
        Json.Message("discovery"u8, task.Info.Discovery, ref json);
        Json.Message("container"u8, task.Info.Container, ref json);
        Json.Message("health_check"u8, task.Info.HealthCheck, ref json);
        json.EndObject();
    }

    private static void WriteLimits(TaskInfo info, ref JsonOutput json)
    {
        if (info.Limits.IsEmpty)
        {
            return;
        }

        json.Name("limits"u8);
        json.StartObject();
        foreach (var limit in info.Limits)
        {
            json.Key(limit.Key);
            json.Number(limit.Value.Value);
        }

        json.EndObject();
    }

    private static void Write(TaskStatusInfo status, ref JsonOutput json)
    {
        json.StartObject();
        json.Name("state"u8);
        json.Word(TaskStateCodec.NameOf(status.State));
        Json.Member("timestamp"u8, status.Timestamp ?? 0, ref json);
        Json.Labels(status.Labels, ref json);
        if (status.ContainerStatus is { } container)
        {
            json.Name("container_status"u8);
            Write(container, ref json);
        }

        if (status.Healthy is { } isHealthy)
        {
            Json.Member("healthy"u8, isHealthy, ref json);
        }

        json.EndObject();
    }

    private static void Write(ContainerStatus status, ref JsonOutput json)
    {
        json.StartObject();
        Json.Message("container_id"u8, status.ContainerId, ref json);
        if (!status.NetworkInfos.IsEmpty)
        {
            json.Name("network_infos"u8);
            json.StartArray();
            foreach (var network in status.NetworkInfos)
            {
                json.Item();
                Write(network, ref json);
            }

            json.EndArray();
        }

        Json.Message("cgroup_info"u8, status.CgroupInfo, ref json);
        json.EndObject();
    }

    private static void Write(NetworkInfo network, ref JsonOutput json)
    {
        json.StartObject();
        if (!network.Groups.IsEmpty)
        {
            Json.Strings("groups"u8, network.Groups, ref json);
        }

        Json.Labels(network.Labels, ref json);
        if (!network.IpAddresses.IsEmpty)
        {
            Json.Messages("ip_addresses"u8, network.IpAddresses, ref json);
        }

        if (network.Name is { } name)
        {
            Json.Member("name"u8, name, ref json);
        }

        if (!network.PortMappings.IsEmpty)
        {
            Json.Messages("port_mappings"u8, network.PortMappings, ref json);
        }

        json.EndObject();
    }
}
