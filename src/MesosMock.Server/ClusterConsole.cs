using MesosMock.Server.Loop;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;

namespace MesosMock.Server;

/// <summary>The loop as a console sees it.</summary>
internal sealed class ClusterConsole(ClusterLoop loop) : IClusterConsole
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public void TakeView(Action<ClusterView> take) => Post(
        new Command.View(),
        reply => take(((ReplyContent.View)reply.Content!).Cluster)); // what it is answered with

    public void Check(IReadOnlyList<string> lines, Action<IReadOnlyList<string?>> take) => Post(
        new Command.Check(lines),
        reply => take(((ReplyContent.Checks)reply.Content!).Reasons)); // what it is answered with

    public void Act(string line, Action<CallReply> take) => Post(new Command.Act(line), take);

    // One after the other, so that two quick keys are done in their order.
    private void Post(Command command, Action<CallReply> take)
    {
        lock (_lock)
        {
            _last = PostAsync(_last, command, take);
        }
    }

    // Whoever posts to an idle loop runs it: not the thread that draws. A machine that breaks
    // reports that itself and ends the run.
    private async Task PostAsync(Task before, Command command, Action<CallReply> take)
    {
        await before.ConfigureAwait(
            ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        take(await loop.PostAsync(command).ConfigureAwait(false));
    }
}
