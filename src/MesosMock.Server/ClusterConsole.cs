using MesosMock.Server.Loop;
using MesosMock.Simulation;
using MesosMock.Simulation.Views;

namespace MesosMock.Server;

/// <summary>The loop as a console sees it.</summary>
internal sealed class ClusterConsole(ClusterLoop loop) : IClusterConsole
{
    public void TakeView(Action<ClusterView> take) => Post(
        new Command.View(),
        reply => take(((ReplyContent.View)reply.Content!).Cluster)); // what it is answered with

    public void Act(string line, Action<CallReply> take) => Post(new Command.Act(line), take);

    // Whoever posts to an idle loop runs it: not the thread that draws. A machine that breaks
    // reports that itself and ends the run.
    private void Post(Command command, Action<CallReply> take) => _ = Task.Run(async () =>
        take(await loop.PostAsync(command).ConfigureAwait(false)));
}
