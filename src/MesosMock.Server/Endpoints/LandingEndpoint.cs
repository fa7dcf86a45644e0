using System.Text;
using MesosMock.Server.Http;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// <c>/</c>: a page for a person with a browser: what listens here, what goes on, and how to drive
/// it. Differs from Mesos, which serves its web interface.
/// </summary>
internal sealed class LandingEndpoint(EndpointServices services) : IEndpoint
{
    public async Task HandleAsync(HttpContext context)
    {
        var reply = await services.Loop.PostAsync(new Command.Read(Reading.Figures))
            .ConfigureAwait(false);
        var page = LandingPage.Write(
            services.Version,
            context.Request.Host.Value ?? "",
            ((ReplyContent.Figures)reply.Content!).Values, // that is what was asked for
            services.Options.IsControlHere);
        await PlainResponse.SendAsync(
            context,
            StatusCodes.Status200OK,
            "text/html; charset=utf-8",
            Encoding.UTF8.GetBytes(page)).ConfigureAwait(false);
    }
}
