using System.Globalization;
using MesosMock.Console.Shell;
using MesosMock.Console.Themes;
using Serilog.Core;
using Serilog.Events;

namespace MesosMock.Logging;

/// <summary>Brings log entries to the log inside the console.</summary>
internal sealed class ConsoleLogSink(ConsoleHost host) : ILogEventSink
{
    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        var text = logEvent.RenderMessage(CultureInfo.InvariantCulture);
        var error = logEvent.Exception is { } exception
            ? $": {exception.GetType().Name}: {exception.Message}"
            : "";
        host.Log(new(
            TimeOnly.FromDateTime(logEvent.Timestamp.DateTime),
            logEvent.Level switch
            {
                LogEventLevel.Fatal or LogEventLevel.Error => Tone.Failed,
                LogEventLevel.Warning => Tone.Changing,
                LogEventLevel.Information => Tone.Text,
                _ => Tone.Dim,
            },
            (text + error).ReplaceLineEndings(" ")));
    }
}
