using MesosMock.Console.Shell;
using MesosMock.Console.Terminal;

namespace MesosMock.Tests.Console;

/// <summary>The thread of the console and its terminal.</summary>
public sealed class ConsoleHostTests
{
    [Fact]
    public async Task A_console_that_breaks_leaves_the_terminal_and_tells_why()
    {
        var terminal = new BreakingTerminal();
        using var host = new ConsoleHost(terminal, new ConsoleOptions(), TimeProvider.System);

        host.Start();

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Ended);
        Assert.Equal("broken", error.Message);
        Assert.Equal(["enter", "frame", "leave"], terminal.Calls);
    }

    /// <summary>A terminal whose first frame fails in a way that nobody expects.</summary>
    private sealed class BreakingTerminal : ITerminal
    {
        public List<string> Calls { get; } = [];

        public (int Width, int Height) Size => (80, 24);

        public void Enter() => Calls.Add("enter");

        public void Leave() => Calls.Add("leave");

        public bool TryWrite(ReadOnlySpan<byte> frame)
        {
            Calls.Add("frame");
            throw new InvalidOperationException("broken");
        }

        public int Read(Span<byte> buffer, TimeSpan patience) => 0;

        public void Wake()
        {
        }

        public void Dispose()
        {
        }
    }
}
