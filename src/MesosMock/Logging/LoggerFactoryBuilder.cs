using System.Globalization;
using MesosMock.Configuration;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace MesosMock.Logging;

/// <summary>Sets up Serilog behind the framework's logging interfaces.</summary>
internal static class LoggerFactoryBuilder
{
    private const long FileBytesMax = 100 << 20;
    private const int FilesMax = 31;

    private const string LineTemplate =
        "{Timestamp:HH:mm:ss.fff} {Level:u4} {Message:lj}{NewLine}{Exception}";

    private const string FileTemplate =
        "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u4} {SourceContext}: "
        + "{Message:lj}{NewLine}{Exception}";

    /// <summary>Builds the loggers of a run.</summary>
    /// <param name="settings">The file.</param>
    /// <param name="level">The level.</param>
    /// <param name="console">
    /// Takes the lines instead of standard error, where a console has the screen; null for none.
    /// </param>
    /// <returns>
    /// A factory to dispose at the end. Entries below the level are refused by
    /// <see cref="Microsoft.Extensions.Logging.ILogger.IsEnabled"/> before anything is formatted.
    /// </returns>
    /// <exception cref="IOException">The log file cannot be written.</exception>
    public static ILoggerFactory Create(
        LogSettings settings, LogLevelSwitch level, ILogEventSink? console = null)
    {
        var configuration = new LoggerConfiguration().MinimumLevel.ControlledBy(level.Inner);
        configuration = console is not null
            ? configuration.WriteTo.Sink(console)
            : configuration.WriteTo.Console(
                outputTemplate: LineTemplate,
                formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose);

        if (settings.File is { } path)
        {
            CheckIsWritable(path);
            configuration = configuration.WriteTo.File(
                path,
                outputTemplate: FileTemplate,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: FileBytesMax,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: FilesMax);
        }

        return new SerilogLoggerFactory(configuration.CreateLogger(), dispose: true);
    }

    /// <summary>Maps the names of the command line to Serilog's levels.</summary>
    /// <param name="threshold">The name.</param>
    /// <returns>The level; panic and fatal are the same.</returns>
    public static LogEventLevel LevelOf(LogThreshold threshold)
    {
        return threshold switch
        {
            LogThreshold.Panic or LogThreshold.Fatal => LogEventLevel.Fatal,
            LogThreshold.Error => LogEventLevel.Error,
            LogThreshold.Warn => LogEventLevel.Warning,
            LogThreshold.Info => LogEventLevel.Information,
            LogThreshold.Debug => LogEventLevel.Debug,
            _ => LogEventLevel.Verbose,
        };
    }

    /// <summary>The file sink opens its file late and keeps quiet when it cannot.</summary>
    private static void CheckIsWritable(string path)
    {
        var probe = path + ".probe";
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            using var file = new FileStream(
                probe, FileMode.Create, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            // One kind of exception for the caller, which turns it into one line.
            throw new IOException($"log file {path}: cannot be written: {error.Message}", error);
        }
    }
}
