using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MesosMock.Server;

/// <summary>
/// Makes the web server by itself, without a host around it: listening 75 ms after the start of
/// the process instead of 200 ms.
/// </summary>
internal static class KestrelFactory
{
    // Twice what a Java client with long tokens was seen to send.
    private const int HeaderBytesMax = 64 * 1024;

    // Not Timeout.InfiniteTimeSpan: the web server adds that to the present moment, which wraps
    // around, and idle connections are closed at its next beat.
    private static readonly TimeSpan Forever = TimeSpan.FromDays(365);

    /// <summary>Makes a web server on a socket that is already bound.</summary>
    public static KestrelServer Create(
        MasterServerOptions options, Socket socket, ILoggerFactory loggers)
    {
        var transport = new SocketTransportOptions
        {
            // The bound of a slow stream; see EventStream.
            MaxWriteBufferSize = options.StreamBacklogBytesMax,
            CreateBoundListenSocket = _ => socket,
        };
        return new KestrelServer(
            Options.Create(CreateOptions(options, (IPEndPoint)socket.LocalEndPoint!)),
            new SocketTransportFactory(Options.Create(transport), loggers),
            loggers);
    }

    private static KestrelServerOptions CreateOptions(
        MasterServerOptions options, IPEndPoint endPoint)
    {
        var kestrel = new KestrelServerOptions
        {
            ApplicationServices = NoServices.Instance,
            AddServerHeader = false,
            AllowSynchronousIO = false,
        };
        var limits = kestrel.Limits;
        limits.MaxConcurrentConnections = MasterServer.ConnectionsMax;
        limits.MaxRequestBodySize = options.BodyBytesMax;
        limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        limits.MaxRequestLineSize = HeaderBytesMax;
        limits.MaxRequestBufferSize = Math.Max(limits.MaxRequestBufferSize!.Value, HeaderBytesMax);
        limits.MaxResponseBufferSize = options.StreamBacklogBytesMax;

        // A scheduler that is paused in a debugger, or an idle connection, must not be cut.
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
        limits.KeepAliveTimeout = Forever;
        limits.RequestHeadersTimeout = Forever;
        kestrel.Listen(endPoint, listener => listener.Protocols = HttpProtocols.Http1);
        return kestrel;
    }

    /// <summary>The web server asks for services of its host; there is none.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
