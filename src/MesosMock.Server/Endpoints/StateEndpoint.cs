using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;
using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/state</c> (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::state).
/// </summary>
internal sealed class StateEndpoint(EndpointServices services) : ViewEndpoint(services)
{
    private readonly SortedDictionary<string, string> _flags =
        FlagsEndpoint.Read(services.Options);

    protected override async Task WriteAsync(
        ClusterView view, RequestQuery query, JsonStream stream)
    {
        var version = Services.Version;
        stream.Write((ref json) =>
        {
            json.StartObject();
            WriteMaster(view, ref json);
            json.Name(WireNames.Agents);
            json.StartArray();
        });
        await stream.WriteItemsAsync(
            view.Agents,
            (AgentView agent, ref JsonOutput json) => AgentModel.Write(agent, version, ref json))
            .ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            Json.Strings(WireNames.RecoveredAgents, [], ref json);
        });
        await FrameworkModel.WriteAllAsync("frameworks", view.Frameworks, stream)
            .ConfigureAwait(false);
        await FrameworkModel.WriteAllAsync(
            "completed_frameworks", view.CompletedFrameworks, stream).ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            Json.Strings("orphan_tasks"u8, [], ref json);
            Json.Strings("unregistered_frameworks"u8, [], ref json);
            json.EndObject();
        });
    }

    private void WriteMaster(ClusterView view, ref JsonOutput json)
    {
        var info = view.Master.Info;
        Json.Member("version"u8, info.Version, ref json);
        Json.Member("build_date"u8, MasterBuild.Date, ref json);
        Json.Member("build_time"u8, MasterBuild.Time, ref json);
        Json.Member("build_user"u8, MasterBuild.User, ref json);
        Json.Member("start_time"u8, view.Master.StartedAt.UnixSeconds, ref json);
        Json.Member("elected_time"u8, view.Master.ElectedAt.UnixSeconds, ref json);
        Json.Member("id"u8, info.Id, ref json);
        Json.Member("pid"u8, info.Pid, ref json);
        Json.Member("hostname"u8, info.Hostname, ref json);
        json.Name("capabilities"u8);
        json.StartArray();
        foreach (var capability in info.Capabilities)
        {
            json.Item();
            json.Word(MasterInfoCapabilityTypeCodec.NameOf(
                capability.Type ?? MasterInfoCapabilityType.Unknown));
        }

        json.EndArray();
        var active = view.Agents.Count(agent => agent.IsActive);
        Json.Member(WireNames.ActivatedAgents, (double)active, ref json);
        Json.Member(
            WireNames.DeactivatedAgents, (double)(view.Agents.Count - active), ref json);
        Json.Member(
            WireNames.UnreachableAgents, (double)view.UnreachableAgents.Count, ref json);
        Json.Member("leader"u8, info.Pid, ref json);
        WriteLeader(info, ref json);
        if (Services.Options.LogFile is { } log)
        {
            Json.Member("external_log_file"u8, log, ref json);
        }

        json.Name("flags"u8);
        FlagsEndpoint.Write(_flags, ref json);
    }

    private static void WriteLeader(MasterInfo info, ref JsonOutput json)
    {
        json.Name("leader_info"u8);
        json.StartObject();
        Json.Member("id"u8, info.Id, ref json);
        Json.Member("pid"u8, info.Pid, ref json);
        Json.Integer("port"u8, info.Port, ref json);
        Json.Member("hostname"u8, info.Hostname, ref json);
        json.EndObject();
    }
}
