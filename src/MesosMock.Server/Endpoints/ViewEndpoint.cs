using MesosMock.Server.Http;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// An endpoint that shows the cluster: it takes a view in one turn of the machine and writes its
/// answer from that, outside any turn. No such endpoint looks at the method.
/// </summary>
internal abstract class ViewEndpoint(EndpointServices services) : IEndpoint
{
    protected EndpointServices Services { get; } = services;

    public async Task HandleAsync(HttpContext context)
    {
        var reply = await Services.Loop.PostAsync(new Command.View()).ConfigureAwait(false);
        var view = ((ReplyContent.View)reply.Content!).Cluster; // that is what was asked for
        var query = RequestQuery.Of(context);
        var stream = new JsonStream(context, query);
        try
        {
            await WriteAsync(view, query, stream).ConfigureAwait(false);
            await stream.CompleteAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone, and nobody misses the rest.
        }
    }

    /// <summary>Writes the answer.</summary>
    protected abstract Task WriteAsync(ClusterView view, RequestQuery query, JsonStream stream);
}
