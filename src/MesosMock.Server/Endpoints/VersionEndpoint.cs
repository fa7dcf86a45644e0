using System.Text;
using MesosMock.Server.Http;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary><c>/version</c> (src/version/version.cpp): keys in alphabetical order.</summary>
/// <param name="version">The version that the master says it has.</param>
internal sealed class VersionEndpoint(string version) : IEndpoint
{
    private readonly byte[] _body = Encoding.UTF8.GetBytes(
        $$"""
        {"build_date":"{{MasterBuild.Date}}","build_time":{{MasterBuild.Time}}.0,
        """
        + $$"""
        "build_user":"{{MasterBuild.User}}","version":"{{version}}"}
        """);

    public Task HandleAsync(HttpContext context) =>
        PlainResponse.SendAsync(context, StatusCodes.Status200OK, MediaType.Json, _body);
}
