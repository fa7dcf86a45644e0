using MesosMock.Protocol.Json;
using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// The list of agents (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::slaves). An id
/// in the path is ignored; the parameter counts.
/// </summary>
internal sealed class AgentsEndpoint(EndpointServices services) : ViewEndpoint(services)
{
    protected override async Task WriteAsync(
        ClusterView view, RequestQuery query, JsonStream stream)
    {
        var wanted = query[WireNames.AgentParameter];
        var version = Services.Version;
        stream.Write(static (ref json) =>
        {
            json.StartObject();
            json.Name(WireNames.Agents);
            json.StartArray();
        });
        await stream.WriteItemsAsync(
            view.Agents.Where(agent => wanted is null || agent.Id.Value == wanted),
            (AgentView agent, ref JsonOutput json) =>
                AgentModel.WriteFull(agent, version, ref json)).ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            json.EndArray();
            Json.Strings(WireNames.RecoveredAgents, [], ref json);
            json.EndObject();
        });
    }
}
