using MesosMock.Server.Http;
using MesosMock.Server.Models;
using MesosMock.Simulation.Views;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/frameworks</c> (src/master/readonly_handler.cpp, Master::ReadOnlyHandler::frameworks).
/// </summary>
internal sealed class FrameworksEndpoint(EndpointServices services) : ViewEndpoint(services)
{
    protected override async Task WriteAsync(
        ClusterView view, RequestQuery query, JsonStream stream)
    {
        var wanted = query["framework_id"];
        bool IsWanted(FrameworkView framework) => wanted is null || framework.Id.Value == wanted;

        stream.Write(static (ref json) => json.StartObject());
        await FrameworkModel.WriteAllAsync("frameworks", view.Frameworks.Where(IsWanted), stream)
            .ConfigureAwait(false);
        await FrameworkModel.WriteAllAsync(
            "completed_frameworks", view.CompletedFrameworks.Where(IsWanted), stream)
            .ConfigureAwait(false);
        stream.Write(static (ref json) =>
        {
            Json.Strings("unregistered_frameworks"u8, [], ref json);
            json.EndObject();
        });
    }
}
