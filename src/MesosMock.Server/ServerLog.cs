using MesosMock.Simulation.Faults;
using Microsoft.Extensions.Logging;

namespace MesosMock.Server;

/// <summary>
/// Everything that the server logs; the methods cost nothing while their level is off.
/// </summary>
internal static partial class ServerLog
{
    [LoggerMessage(1, LogLevel.Information, "{Text}")]
    public static partial void MasterNotes(this ILogger logger, string text);

    [LoggerMessage(2, LogLevel.Warning, "{Text}")]
    public static partial void MasterWarns(this ILogger logger, string text);

    [LoggerMessage(3, LogLevel.Debug, "stream {StreamId} opened by {Peer} ({Format})")]
    public static partial void StreamOpened(
        this ILogger logger, string streamId, string peer, string format);

    [LoggerMessage(4, LogLevel.Debug, "stream {StreamId} is over: {End}")]
    public static partial void StreamOver(this ILogger logger, string streamId, string end);

    [LoggerMessage(
        5,
        LogLevel.Warning,
        "stream {StreamId} was cut: its client reads too slowly and more than "
            + "{BytesMax} bytes wait for it (max_stream_backlog_bytes)")]
    public static partial void StreamCut(this ILogger logger, string streamId, long bytesMax);

    [LoggerMessage(6, LogLevel.Trace, "stream {StreamId} <- {Event}")]
    public static partial void EventSent(this ILogger logger, string streamId, string @event);

    [LoggerMessage(7, LogLevel.Debug, "{Type} of framework {FrameworkId}: {Status} {Text}")]
    public static partial void CallAnswered(
        this ILogger logger, string type, string frameworkId, int status, string text);

    [LoggerMessage(8, LogLevel.Trace, "stream {StreamId} -> {Call}")]
    public static partial void CallReceived(this ILogger logger, string streamId, string call);

    [LoggerMessage(9, LogLevel.Debug, "{Method} {Path} refused: {Status} {Text}")]
    public static partial void RequestRefused(
        this ILogger logger, string method, string path, int status, string text);

    [LoggerMessage(
        10,
        LogLevel.Warning,
        "{Message} from {Peer}: this framework speaks v0 (the old driver); "
            + "use the v1 HTTP API at /api/v1/scheduler")]
    public static partial void OldDriverCalled(this ILogger logger, string message, string peer);

    [LoggerMessage(11, LogLevel.Debug, "{Type} of an operator: {Status} {Text}")]
    public static partial void OperatorAnswered(
        this ILogger logger, string type, int status, string text);

    [LoggerMessage(12, LogLevel.Trace, "operator -> {Call}")]
    public static partial void OperatorCalled(this ILogger logger, string call);

    [LoggerMessage(50, LogLevel.Information, "fault {Rule} {Id} {Moment} {Subject}")]
    public static partial void FaultHappened(
        this ILogger logger, int rule, string id, FaultMoment moment, string subject);

    /// <summary>The file of the command log cannot be written any more.</summary>
    [LoggerMessage(15, LogLevel.Error, "The command log ends here: {Reason}")]
    public static partial void RecordEnded(this ILogger logger, string reason);

    /// <summary>A file of the journal cannot be written any more.</summary>
    [LoggerMessage(
        16,
        LogLevel.Warning,
        "The journal's file ends here, the run goes on without it: {Reason}")]
    public static partial void JournalFileEnded(this ILogger logger, string reason);

    /// <summary>A request of the control API ended in a mistake of our own.</summary>
    [LoggerMessage(17, LogLevel.Error, "{Method} {Path} broke")]
    public static partial void ControlBroke(
        this ILogger logger, Exception error, string method, string path);
}
