using System.Net;
using System.Net.Sockets;
using MesosMock.CommandLine;
using MesosMock.Configuration;
using MesosMock.Console.Shell;
using MesosMock.Hosting;
using MesosMock.Logging;
using MesosMock.Server;
using Microsoft.Extensions.Logging;

namespace MesosMock;

/// <summary>The composition root: starts everything that a run consists of.</summary>
internal static class RunCommand
{
    // Milliseconds: a terminal that does not read must not keep the process.
    private const int LastLinePatience = 300;

    /// <summary>Runs the mock master until it is told to stop; a <see cref="Runner"/>.</summary>
    /// <param name="settings">What it is configured with.</param>
    /// <param name="cancellationToken">Cancelled by SIGINT and SIGTERM.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Settings settings, CancellationToken cancellationToken)
    {
        await using var output = StandardStream.Error(LastLinePatience);
        try
        {
            var (exitCode, lastLine) = await RunAsync(settings, output, cancellationToken);
            output.WriteLine(lastLine);
            return exitCode;
        }
        catch (SocketException error)
        {
            output.WriteLine(
                $"cannot listen on {settings.Ip}:{settings.Port}: {error.Message}{Advise(error)}");
            return ExitCodes.Usage;
        }
        catch (IOException error)
        {
            // The log file or the record file.
            output.WriteLine(error.Message);
            return ExitCodes.Usage;
        }
    }

    private static string Advise(SocketException error) => error.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse =>
            "; choose another with --port; --port 0 picks a free one",
        SocketError.AddressNotAvailable =>
            "; --ip takes an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all",
        SocketError.AccessDenied => "; ports below 1024 need rights; choose another with --port",
        _ => "",
    };

    /// <returns>The exit code and the last line, to be written when the terminal is back.
    /// </returns>
    private static async Task<(int ExitCode, string LastLine)> RunAsync(
        Settings settings, TextWriter output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // First of all, so that the first frame waits for nothing.
        using var notes = new StringWriter();
        using var console = ConsoleSession.Open(settings, output, notes);
        using var signals = console is not null && OperatingSystem.IsLinux()
            ? new ConsoleSignals(console, stop.Cancel)
            : null;
        var sink = console is null ? null : new ConsoleLogSink(console);
        var level = new LogLevelSwitch(settings.Log.Level);
        using var loggers = LoggerFactoryBuilder.Create(settings.Log, level, sink);
        var time = TimeProvider.System;
        var ratios = settings.File is { } path ? new RatioFile(path) : null;
        var start = time.GetTimestamp();
        await using var server = await MasterServer.StartAsync(
            ServerOptionsOf(settings, ratios), loggers, time);
        using var watcher = Watch(settings, ratios, server, level, loggers, console is null);
        var url = $"http://{server.EndPoint}";
        if (console is null)
        {
            output.Write(notes.ToString());
            output.WriteLine($"listening on {url}");
            output.WriteLine($"seed {settings.Cluster.Seed}");
            if (server.ControlEndPoint is { } control)
            {
                output.WriteLine($"control API on http://{control}");
            }
        }

        using var demo = DemoRun.Start(settings, server.EndPoint, loggers, stop.Token);
        console?.Attach(server.Console, server.Traffic, server.Journal, url);
        if (await WaitForEndAsync(server, console, stop.Token) is { } fault)
        {
            return (ExitCodes.Internal, $"stopped by a fault of our own: {fault.GetType().Name}: "
                + fault.Message.ReplaceLineEndings(" "));
        }

        await server.StopAsync();
        return (ExitCodes.Good,
            RunSummary.Describe(time.GetElapsedTime(start), server.Summary));
    }

    /// <returns>What broke; null if somebody asked for the end.</returns>
    private static async Task<Exception?> WaitForEndAsync(
        MasterServer server, ConsoleHost? console, CancellationToken cancellationToken)
    {
        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        var quit = console?.Ended ?? stopped;
        var first = await Task.WhenAny(stopped, server.Fault, quit);
        return first == server.Fault ? await server.Fault : quit.Exception?.InnerException;
    }

    /// <returns>Reads the file again when it changes; null if there is none.</returns>
    private static ConfigurationWatcher? Watch(
        Settings settings,
        RatioFile? ratios,
        MasterServer server,
        LogLevelSwitch level,
        ILoggerFactory loggers,
        bool listens)
    {
        if (settings is not { File: { } path, Read: { } read } || ratios is null)
        {
            return null;
        }

        var logger = loggers.CreateLogger("MesosMock.Configuration");
        var reload = new ConfigurationReload(settings, ratios, level, logger)
        {
            Read = read,
            Reconfigure = server.ReconfigureAsync,
        };
        return new(
            path,
            listens,
            TimeProvider.System,
            reload.ReloadAsync,
            reason => logger.ConfigurationUnwatched(path, reason));
    }

    private static MasterServerOptions ServerOptionsOf(
        Settings settings, RatioFile? ratios) => new()
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
            SaveRatios = ratios is null ? null : ratios.Save,
            LogFile = settings.Log.File,
            Cluster = settings.Cluster,
        };
}
