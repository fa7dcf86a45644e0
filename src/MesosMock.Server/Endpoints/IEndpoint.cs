using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>One endpoint of the master.</summary>
internal interface IEndpoint
{
    /// <summary>Answers a request. Method and headers are not yet checked.</summary>
    /// <param name="context">The request and its response.</param>
    /// <returns>Ends when the response is complete.</returns>
    Task HandleAsync(HttpContext context);
}
