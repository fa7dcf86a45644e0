using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/</c>: says what listens here. Differs from Mesos, which serves its web interface.
/// </summary>
/// <param name="version">The version that the master says it has.</param>
internal sealed class LandingEndpoint(string version) : IEndpoint
{
    public Task HandleAsync(HttpContext context) =>
        PlainResponse.SendText(
            context,
            StatusCodes.Status200OK,
            $"MesosMock, a mock of a Mesos {version} master. Schedulers: POST /api/v1/scheduler");
}
