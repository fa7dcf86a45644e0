using MesosMock.Server.Endpoints;
using MesosMock.Simulation.Words;
using Microsoft.AspNetCore.Http;

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
    private readonly Dictionary<string, (string Method, Func<HttpContext, Task> Handle)[]> _routes;

    public ControlEndpoint(EndpointServices services)
    {
        _hosts = new(services.Options.Cluster.Hostname);
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
                return handle(context);
            }
        }

        context.Response.Headers.Allow = string.Join(", ", routes.Select(one => one.Method));
        return ControlAnswer.RefuseAsync(
            context,
            StatusCodes.Status405MethodNotAllowed,
            $"{path} takes {context.Response.Headers.Allow}, not {context.Request.Method}");
    }
}
