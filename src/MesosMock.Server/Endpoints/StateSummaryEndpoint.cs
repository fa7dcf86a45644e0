using MesosMock.Protocol.Json;
using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/state-summary</c> (src/master/readonly_handler.cpp,
/// Master::ReadOnlyHandler::stateSummary): counts instead of tasks, of known frameworks only.
/// </summary>
internal sealed class StateSummaryEndpoint(EndpointServices services) : ViewEndpoint(services)
{
    protected override async Task WriteAsync(
        ClusterView view, RequestQuery query, JsonStream stream)
    {
        var (byAgent, byFramework) = Count(view);
        var version = Services.Version;
        stream.Write((ref json) =>
        {
            json.StartObject();
            Json.Member("hostname"u8, view.Master.Info.Hostname, ref json);
            json.Name(WireNames.Agents);
            json.StartArray();
        });
        await stream.WriteItemsAsync(view.Agents, (AgentView agent, ref JsonOutput json) =>
        {
            var tally = byAgent.GetValueOrDefault(agent.Id.Value, TaskTally.Empty);
            json.StartObject();
            AgentModel.WriteMembers(agent, version, ref json);
            tally.Write(ref json);
            Json.Strings("framework_ids"u8, tally.Ids, ref json);
            json.EndObject();
        }).ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            json.Name("frameworks"u8);
            json.StartArray();
        });
        await stream.WriteItemsAsync(
            view.Frameworks,
            (FrameworkView framework, ref JsonOutput json) =>
            {
                var tally = byFramework.GetValueOrDefault(framework.Id.Value, TaskTally.Empty);
                json.StartObject();
                FrameworkModel.WriteSummary(framework, ref json);
                tally.Write(ref json);
                Json.Strings(WireNames.AgentIds, tally.Ids, ref json);
                json.EndObject();
            }).ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            json.EndObject();
        });
    }

    private static (Dictionary<string, TaskTally>, Dictionary<string, TaskTally>) Count(
        ClusterView view)
    {
        var byAgent = new Dictionary<string, TaskTally>();
        var byFramework = new Dictionary<string, TaskTally>();
        foreach (var framework in view.Frameworks)
        {
            foreach (var task in framework.Tasks
                .Concat(framework.UnreachableTasks).Concat(framework.CompletedTasks))
            {
                var (agent, owner) = (task.AgentId.Value, framework.Id.Value);
                Of(byAgent, agent).Count(task.State, owner);
                Of(byFramework, owner).Count(task.State, agent);
            }
        }

        return (byAgent, byFramework);
    }

    private static TaskTally Of(Dictionary<string, TaskTally> tallies, string id)
    {
        if (!tallies.TryGetValue(id, out var tally))
        {
            tallies.Add(id, tally = new());
        }

        return tally;
    }
}
