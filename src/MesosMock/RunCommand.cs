using System.Net;
using System.Net.Sockets;
using MesosMock.CommandLine;
using MesosMock.Configuration;
using MesosMock.Hosting;
using MesosMock.Logging;
using MesosMock.Server;
using Microsoft.Extensions.Logging;

namespace MesosMock;

/// <summary>The composition root: starts everything that a run consists of.</summary>
internal static class RunCommand
{
    /// <summary>Runs the mock master until it is told to stop; a <see cref="Runner"/>.</summary>
    /// <param name="settings">What it is configured with.</param>
    /// <param name="cancellationToken">Cancelled by SIGINT and SIGTERM.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Settings settings, CancellationToken cancellationToken)
    {
        var output = Console.Error;
        if (!settings.IsHeadless)
        {
            output.WriteLine("running headless: there is no console");
        }

        try
        {
            using var loggers = LoggerFactoryBuilder.Create(settings.Log, isHeadless: true);
            return await RunAsync(settings, loggers, output, cancellationToken);
        }
        catch (SocketException error)
        {
            output.WriteLine(
                $"cannot listen on {settings.Ip}:{settings.Port}: {error.Message}");
            return ExitCodes.Usage;
        }
        catch (IOException error)
        {
            // The log file or the record file.
            output.WriteLine(error.Message);
            return ExitCodes.Usage;
        }
    }

    private static async Task<int> RunAsync(
        Settings settings,
        ILoggerFactory loggers,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        await using var server = await MasterServer.StartAsync(
            ServerOptionsOf(settings), loggers, time);
        output.WriteLine($"listening on http://{server.EndPoint}");
        if (server.ControlEndPoint is { } control)
        {
            output.WriteLine($"control API on http://{control}");
        }

        var isStopped = await WaitForEndAsync(server, cancellationToken);
        if (!isStopped)
        {
            var error = await server.Fault;
            output.WriteLine($"stopped by a fault of our own: {error.GetType().Name}: "
                + error.Message.ReplaceLineEndings(" "));
            return ExitCodes.Internal;
        }

        await server.StopAsync();
        output.WriteLine(RunSummary.Describe(time.GetElapsedTime(start), server.Summary));
        return ExitCodes.Good;
    }

    /// <returns>Whether somebody asked for the end; false if the server broke.</returns>
    private static async Task<bool> WaitForEndAsync(
        MasterServer server, CancellationToken cancellationToken)
    {
        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return await Task.WhenAny(stopped, server.Fault) == stopped;
    }

    private static MasterServerOptions ServerOptionsOf(Settings settings) => new()
    {
        Address = IPAddress.Parse(settings.Ip),
        Port = settings.Port,
        Speed = settings.Speed,
        IsContentTypeLenient = settings.Http.IsContentTypeLenient,
        BodyBytesMax = settings.Http.BodyBytesMax,
        StreamBacklogBytesMax = settings.Http.StreamBacklogBytesMax,
        RecordFile = settings.RecordFile,
        IsControlEnabled = settings.Control.IsEnabled,
        ControlAddress = settings.Control.Ip is { } ip ? IPAddress.Parse(ip) : null,
        ControlPort = settings.Control.Port,
        JournalFile = settings.Journal.File,
        JournalEntriesMax = settings.Journal.EntriesMax,
        SaveRatios = settings.File is { } path ? new RatioFile(path).Save : null,
        LogFile = settings.Log.File,
        Cluster = settings.Cluster,
    };
}
