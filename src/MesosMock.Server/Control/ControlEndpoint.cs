using MesosMock.Server.Endpoints;
using MesosMock.Simulation.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Control;

/// <summary>
/// The control API, <c>/mesosmock/v1</c> and below. No master has it; web pages from elsewhere
/// cannot use it.
/// </summary>
internal sealed class ControlEndpoint : IEndpoint
{
    /// <summary>Where it is.</summary>
    public const string Path = "/mesosmock/v1";

    private readonly HostCheck _hosts;
    private readonly ILogger _logger;
    private readonly Dictionary<string, (string Method, Func<HttpContext, Task> Handle)[]> _routes;

    public ControlEndpoint(EndpointServices services)
    {
        _hosts = new(services.Options.Cluster.Hostname);
        _logger = services.Logger;
        var actions = new ActionHandlers(services);
        var journal = new JournalHandlers(services);
        var waits = new WaitHandler(services);
        var state = new StateHandlers(services);
        _routes = new()
        {
            ["/actions"] =
                [(HttpMethods.Get, ActionHandlers.ListAsync), (HttpMethods.Post, actions.ActAsync)],
            ["/state"] = [(HttpMethods.Get, state.StateAsync)],
            ["/faults"] = [(HttpMethods.Get, state.FaultsAsync)],
            ["/journal"] = [(HttpMethods.Get, journal.ReadAsync)],
            ["/journal/stream"] = [(HttpMethods.Get, journal.StreamAsync)],
            ["/wait"] = [(HttpMethods.Post, waits.WaitAsync)],
            ["/openapi.json"] = [(HttpMethods.Get, OpenApiDocument.SendAsync)],
        };
    }

    public Task HandleAsync(HttpContext context)
    {
        if (!_hosts.IsMeant(context))
        {
            return ControlAnswer.RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                $"\"{context.Request.Host.Host}\" is no address of this listener");
        }

        var path = context.Request.Path.Value ?? "";
        var rest = path[(path.IndexOf(Path, StringComparison.Ordinal) + Path.Length)..];
        if (!_routes.TryGetValue(rest.TrimEnd('/'), out var routes))
        {
            return ControlAnswer.RefuseAsync(
                context,
                StatusCodes.Status404NotFound,
                $"there is nothing at {path}; known: {string.Join(", ", _routes.Keys)}",
                NearestName.FindAll(rest, _routes.Keys));
        }

        foreach (var (method, handle) in routes)
        {
            if (method == context.Request.Method)
            {
                return HandleAsync(context, handle);
            }
        }

        context.Response.Headers.Allow = string.Join(", ", routes.Select(one => one.Method));
        return ControlAnswer.RefuseAsync(
            context,
            StatusCodes.Status405MethodNotAllowed,
            $"{path} takes {context.Response.Headers.Allow}, not {context.Request.Method}");
    }

    /// <summary>Whoever asked hears the cause of a mistake of our own, too.</summary>
    private async Task HandleAsync(HttpContext context, Func<HttpContext, Task> handle)
    {
        try
        {
            await handle(context).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException
            && !context.Response.HasStarted)
        {
            // If the machine broke, its loop reported that, and the host ends the process.
            _logger.ControlBroke(error, context.Request.Method, $"{context.Request.Path}");
            await ControlAnswer.RefuseAsync(
                context,
                StatusCodes.Status500InternalServerError,
                $"a fault of the mock itself: {error.Message.ReplaceLineEndings(" ")}")
                .ConfigureAwait(false);
        }
    }
}
