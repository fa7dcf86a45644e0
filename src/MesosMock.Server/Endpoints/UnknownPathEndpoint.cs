using MesosMock.Server.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// Everything that has no endpoint. A registration by the old driver is a libprocess message,
/// which is a POST to the message's name; it gets a word in the log, because otherwise its
/// framework would wait forever without a hint.
/// </summary>
/// <param name="logger">Where the word goes.</param>
internal sealed class UnknownPathEndpoint(ILogger logger) : IEndpoint
{
    private static readonly string[] OldDriverPrefixes = ["mesos.internal.", "mesos.scheduler."];

    public Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var name = path[(path.LastIndexOf('/') + 1)..];
        var isOldDriver = context.Request.Method == HttpMethods.Post
            && OldDriverPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        if (!isOldDriver)
        {
            return PlainResponse.SendNotFound(context);
        }

        var peer = $"{context.Connection.RemoteIpAddress}:{context.Connection.RemotePort}";
        logger.OldDriverCalled(name, peer);

        // 3rdparty/libprocess/src/process.cpp, ProcessManager::handle: a POST with one of these
        // headers is a message and is taken, any other is a request for an unknown path.
        return IsLibprocessMessage(context.Request.Headers)
            ? PlainResponse.SendEmpty(context, StatusCodes.Status202Accepted)
            : PlainResponse.SendNotFound(context);
    }

    private static bool IsLibprocessMessage(IHeaderDictionary headers) =>
        headers.ContainsKey("Libprocess-From")
        || headers.UserAgent.ToString().StartsWith("libprocess/", StringComparison.Ordinal);
}
