using MesosMock.Server.Http;
using MesosMock.Simulation.Configuration;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/redirect</c>: 307 to the leader, also on the leader itself, without a scheme
/// (src/master/http.cpp, Master::Http::redirect). A longer path is 404.
/// </summary>
/// <param name="options">Says where the master is.</param>
internal sealed class RedirectEndpoint(ClusterOptions options) : IEndpoint
{
    private readonly string _location = $"//{options.Hostname}:{options.Port}";

    public Task HandleAsync(HttpContext context)
    {
        if (RequestPath.Of(context) is not ("/redirect" or "/master/redirect"))
        {
            return PlainResponse.SendNotFound(context);
        }

        context.Response.Headers.Location = _location;
        return PlainResponse.SendEmpty(context, StatusCodes.Status307TemporaryRedirect);
    }
}
