using MesosMock.Configuration;
using MesosMock.Logging;
using Microsoft.Extensions.Logging;
using Serilog.Core;
using Serilog.Events;

namespace MesosMock.Tests.Logging;

public sealed class LoggerFactoryBuilderTests
{
    private static readonly LogLevelSwitch Info = new(LogThreshold.Info);

    [Theory]
    [InlineData("panic", LogLevel.Critical)]
    [InlineData("fatal", LogLevel.Critical)]
    [InlineData("error", LogLevel.Error)]
    [InlineData("warn", LogLevel.Warning)]
    [InlineData("info", LogLevel.Information)]
    [InlineData("debug", LogLevel.Debug)]
    [InlineData("trace", LogLevel.Trace)]
    public void Entries_below_the_level_are_refused_unformatted(string level, LogLevel least)
    {
        var threshold = Enum.Parse<LogThreshold>(level, ignoreCase: true);

        using var factory = LoggerFactoryBuilder.Create(
            new(), new LogLevelSwitch(threshold));

        var logger = factory.CreateLogger("x");
        Assert.True(logger.IsEnabled(least));
        Assert.False(least > LogLevel.Trace && logger.IsEnabled(least - 1));
    }

    [Fact]
    public void Behind_a_console_its_sink_gets_the_lines()
    {
        var sink = new ListSink();
        using (var factory = LoggerFactoryBuilder.Create(new(), Info, sink))
        {
            factory.CreateLogger("Machine").Log(
                LogLevel.Warning, default, "dropped", null, (text, _) => text);
        }

        Assert.Equal("dropped", Assert.Single(sink.Events).RenderMessage());
    }

    [Fact]
    public void The_log_file_gets_whole_lines()
    {
        var directory = Directory.CreateTempSubdirectory("mesosmock-log-");
        try
        {
            var path = Path.Combine(directory.FullName, "sub", "mock.log");
            using (var factory = LoggerFactoryBuilder.Create(
                new() { File = path }, Info, new ListSink()))
            {
                factory.CreateLogger("Machine").Log(
                    LogLevel.Warning, default, "dropped", null, (text, _) => text);
            }

            var file = Assert.Single(Directory.GetFiles(Path.Combine(directory.FullName, "sub")));
            Assert.EndsWith(" WARN Machine: dropped\n", File.ReadAllText(file));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_log_file_that_cannot_be_written_is_one_clear_error()
    {
        var error = Assert.Throws<IOException>(() =>
            LoggerFactoryBuilder.Create(new() { File = "/dev/null/x.log" }, Info));

        Assert.StartsWith("log file /dev/null/x.log: cannot be written: ", error.Message);
    }

    private sealed class ListSink : ILogEventSink
    {
        public List<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Add(logEvent);
    }
}
