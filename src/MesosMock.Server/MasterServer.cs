using System.Net;
using System.Net.Sockets;
using MesosMock.Server.Control;
using MesosMock.Server.Endpoints;
using MesosMock.Server.Http;
using MesosMock.Server.Journal;
using MesosMock.Server.Loop;
using MesosMock.Server.Recording;
using MesosMock.Server.Streams;
using MesosMock.Server.Traffic;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server;

/// <summary>A running mock master: a cluster, its loop, and the web server in front.</summary>
public sealed class MasterServer : IAsyncDisposable
{
    /// <summary>
    /// Open connections; one more is closed at once. Since a connection waits for the reply to
    /// its call, this also bounds the loop's mailbox.
    /// </summary>
    public const int ConnectionsMax = 65_536;

    // Streams end at once; what still writes to a client that does not read is cut then.
    private static readonly TimeSpan StopTimeMax = TimeSpan.FromMilliseconds(500);

    private readonly KestrelServer _kestrel;
    private readonly ClusterLoop _loop;
    private readonly StreamHub _hub;
    private readonly OwnFault _fault;
    private readonly CommandLog? _log;
    private readonly JournalStore _journal;
    private readonly CancellationTokenSource _stopping;
    private KestrelServer? _control;

    private MasterServer(
        IPEndPoint endPoint,
        KestrelServer kestrel,
        EndpointServices services,
        CommandLog? log,
        CancellationTokenSource stopping)
    {
        _journal = services.Journal;
        _stopping = stopping;
        EndPoint = endPoint;
        _kestrel = kestrel;
        _loop = services.Loop;
        Console = new ClusterConsole(services.Loop);
        Traffic = services.Traffic;
        _hub = services.Hub;
        _fault = services.Streams.Fault;
        _log = log;
    }

    /// <summary>The address and the port that the server listens on.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>
    /// Where the control API listens if it has a listener of its own; null otherwise.
    /// </summary>
    public IPEndPoint? ControlEndPoint { get; private set; }

    /// <summary>
    /// Ends with what broke when a mistake of our own makes the server unusable; never if all is
    /// well.
    /// </summary>
    public Task<Exception> Fault => _fault.Reported;

    /// <summary>The cluster as a console sees it.</summary>
    public IClusterConsole Console { get; }

    /// <summary>The calls and events that went over the wire.</summary>
    public IClusterTraffic Traffic { get; }

    /// <summary>What happened and what led to it.</summary>
    public IClusterJournal Journal => _journal;

    /// <summary>What happened in the cluster; to be read after <see cref="StopAsync"/>.</summary>
    public ClusterSummary Summary => _loop.Summary;

    /// <summary>Starts a server.</summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="loggers">Where it logs.</param>
    /// <param name="time">Real time.</param>
    /// <returns>The server; it listens.</returns>
    /// <exception cref="SocketException">The address or the port cannot be had.</exception>
    /// <exception cref="IOException">The record file cannot be written.</exception>
    public static Task<MasterServer> StartAsync(
        MasterServerOptions options, ILoggerFactory loggers, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var start = new Instant(time.GetUtcNow().UtcTicks - DateTime.UnixEpoch.Ticks);
        return StartAsync(
            options,
            loggers,
            time,
            start,
            (cluster, journal) => new ClusterMachine(new Cluster(cluster, start, journal)));
    }

    /// <summary>Has the cluster take a configuration that changed while it runs.</summary>
    /// <param name="options">What is configured now, checked as at a start.</param>
    /// <returns>A task that ends when it is in force.</returns>
    public async Task ReconfigureAsync(LiveOptions options) =>
        await _loop.PostAsync(new Command.Reconfigure(options)).ConfigureAwait(false);

    /// <summary>Ends all streams in good order and closes all connections.</summary>
    public async Task StopAsync()
    {
        _hub.Stop();
        await _stopping.CancelAsync().ConfigureAwait(false);
        using var patience = new CancellationTokenSource(StopTimeMax);
        await _kestrel.StopAsync(patience.Token).ConfigureAwait(false);
        if (_control is not null)
        {
            await _control.StopAsync(patience.Token).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        _kestrel.Dispose();
        _loop.Dispose();
        _log?.Dispose();
        _control?.Dispose();
        _journal.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Starts a server around a machine that is made once the port is known.</summary>
    internal static async Task<MasterServer> StartAsync(
        MasterServerOptions options,
        ILoggerFactory loggers,
        TimeProvider time,
        Instant start,
        Func<ClusterOptions, IJournal, IClusterMachine> createMachine)
    {
        var socket = Bind(options.Address, options.Port);
        var endPoint = (IPEndPoint)socket.LocalEndPoint!; // A bound socket has one.
        options = options with
        {
            Cluster = options.Cluster with
            {
                Port = endPoint.Port,
                Speed = options.Speed,
                HasFile = options.SaveRatios is not null,
            },
        };

        var logger = loggers.CreateLogger("MesosMock.Server");
        var fault = new OwnFault();
        var hub = new StreamHub(logger);
        var clock = new SimulationClock(time, start, options.Speed);
        var log = CommandLog.Create(options, start, logger);
        var journal = new JournalStore(
            options.JournalEntriesMax, options.JournalFile, time, logger.JournalFileEnded);
        var waits = new WaitBook(journal);
        var loop = new ClusterLoop(
            createMachine(options.Cluster, journal), clock, hub, fault, log, waits)
        {
            Files = new FileEffects(options.SaveRatios, journal),
        };
        var stopping = new CancellationTokenSource();
        var traffic = new TrafficLog(time);
        var services = new EndpointServices
        {
            Loop = loop,
            Hub = hub,
            Streams = new(
                options.Cluster.HeartbeatInterval,
                options.StreamBacklogBytesMax,
                time,
                fault,
                logger)
            {
                Traffic = traffic,
            },
            Traffic = traffic,
            Bodies = new RequestBodyReader(options.BodyBytesMax),
            Journal = journal,
            Waits = waits,
            Stopping = stopping.Token,
            Options = options,
            Logger = logger,
        };
        var kestrel = KestrelFactory.Create(options, socket, loggers);
        var application = new MasterApplication(EndpointTable.Create(services), logger);
        loop.Tick();
        await kestrel.StartAsync(application, CancellationToken.None).ConfigureAwait(false);
        var server = new MasterServer(endPoint, kestrel, services, log, stopping);
        if (options.HasControlListener)
        {
            await server.StartControlAsync(services, loggers).ConfigureAwait(false);
        }

        return server;
    }

    private async Task StartControlAsync(EndpointServices services, ILoggerFactory loggers)
    {
        var options = services.Options;
        var socket = Bind(
            options.ControlAddress ?? options.Address, options.ControlPort ?? options.Port);
        ControlEndPoint = (IPEndPoint)socket.LocalEndPoint!; // A bound socket has one.
        _control = KestrelFactory.Create(options, socket, loggers);
        var application = new MasterApplication(
            EndpointTable.CreateControl(services), services.Logger);
        await _control.StartAsync(application, CancellationToken.None).ConfigureAwait(false);
    }

    // Bound here and not by the web server, since the cluster must know the port first.
    private static Socket Bind(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (address.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
