using System.Text;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary><c>/version</c> (src/version/version.cpp): keys in alphabetical order.</summary>
/// <param name="version">The version that the master says it has.</param>
internal sealed class VersionEndpoint(string version) : IEndpoint
{
    // The build of a mock is nobody's business; a master always says something here.
    private readonly byte[] _body = Encoding.UTF8.GetBytes(
        $$"""
        {"build_date":"2024-03-01 10:00:00","build_time":1709287200.0,
        """
        + $$"""
        "build_user":"mesosmock","version":"{{version}}"}
        """);

    public Task HandleAsync(HttpContext context) =>
        PlainResponse.SendAsync(context, StatusCodes.Status200OK, MediaType.Json, _body);
}
