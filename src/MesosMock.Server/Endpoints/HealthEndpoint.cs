using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/health</c>: 200 and nothing else (src/master/http.cpp, Master::Http::health).
/// </summary>
internal sealed class HealthEndpoint : IEndpoint
{
    public Task HandleAsync(HttpContext context) =>
        PlainResponse.SendEmpty(context, StatusCodes.Status200OK);
}
