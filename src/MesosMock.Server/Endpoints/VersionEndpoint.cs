using MesosMock.Server.Http;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary><c>/version</c> (src/version/version.cpp): keys in alphabetical order.</summary>
/// <param name="version">The version that the master says it has.</param>
internal sealed class VersionEndpoint(string version) : IEndpoint
{
    public Task HandleAsync(HttpContext context) =>
        JsonResponse.SendAsync(context, RequestQuery.Of(context), (ref json) =>
        {
            json.StartObject();
            json.Name("build_date"u8);
            json.String(MasterBuild.Date);
            json.Name("build_time"u8);
            json.Number(MasterBuild.Time);
            json.Name("build_user"u8);
            json.String(MasterBuild.User);
            json.Name("version"u8);
            json.String(version);
            json.EndObject();
        });
}
