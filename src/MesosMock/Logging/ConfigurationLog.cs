using Microsoft.Extensions.Logging;

namespace MesosMock.Logging;

/// <summary>What is said of a configuration that changes during a run.</summary>
internal static partial class ConfigurationLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{File}: {Change}")]
    public static partial void ConfigurationChanged(
        this ILogger logger, string? file, string change);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "{File}: {Change}; this needs a restart")]
    public static partial void ConfigurationNeedsRestart(
        this ILogger logger, string? file, string change);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Warning}")]
    public static partial void ConfigurationWarning(this ILogger logger, string warning);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{File}: is not watched: {Reason}; SIGHUP has a headless run read it again")]
    public static partial void ConfigurationUnwatched(
        this ILogger logger, string file, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Problem}")]
    public static partial void ConfigurationProblem(this ILogger logger, string problem);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{File}: has problems; what was in force before stays")]
    public static partial void ConfigurationKept(this ILogger logger, string? file);
}
