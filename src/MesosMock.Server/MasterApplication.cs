using MesosMock.Server.Endpoints;
using MesosMock.Server.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server;

/// <summary>
/// What the web server calls for each request. There is no middleware and no framework's
/// routing in between: that saves more than half of the time to start.
/// </summary>
internal sealed class MasterApplication(EndpointMap endpoints, ILogger logger)
    : IHttpApplication<DefaultHttpContext>
{
    private readonly UnknownPathEndpoint _unknown = new(logger);

    public DefaultHttpContext CreateContext(IFeatureCollection contextFeatures)
    {
        // Requests of one connection come one after the other and share one context.
        if (contextFeatures is IHostContextContainer<DefaultHttpContext> container)
        {
            if (container.HostContext is { } used)
            {
                used.Initialize(contextFeatures);
                return used;
            }

            return container.HostContext = new DefaultHttpContext(contextFeatures);
        }

        return new DefaultHttpContext(contextFeatures);
    }

    public Task ProcessRequestAsync(DefaultHttpContext context)
    {
        // The web server's own path has dot segments removed; a master's has not.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!RequestPath.TryRead(target, out var path) || !RequestQuery.IsWellFormed(target))
        {
            return PlainResponse.SendText(context, 400, "400 Bad Request.");
        }

        if (!path.StartsWith('/'))
        {
            return PlainResponse.SendText(context, 400, "Request URL path must start with '/'");
        }

        return (endpoints.Find(path) ?? _unknown).HandleAsync(context);
    }

    public void DisposeContext(DefaultHttpContext context, Exception? exception) =>
        context.Uninitialize();
}
