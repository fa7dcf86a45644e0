using System.Diagnostics;
using MesosMock.Load.Clients;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Commands;

/// <summary>Fills a mock with tasks that run on.</summary>
internal static class Filling
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Launches tasks and waits until all of them run.</summary>
    /// <returns>Their frameworks, which have to stay as long as the tasks shall.</returns>
    /// <exception cref="TimeoutException">They do not run in time.</exception>
    public static async Task<LoadSession> RunAsync(
        TargetProcess server, int frameworks, long tasks, CancellationToken cancellation)
    {
        var each = tasks / frameworks;
        var session = await LoadSession.StartAsync(
            new()
            {
                TaskName = LoadOptions.RunningName,
                Frameworks = frameworks,
                TasksMax = each,
                TasksPerOffer = (int)Math.Min(10, each),
                InFlightMax = 500,
                Connections = 2,
            },
            server.EndPoint);
        var watch = Stopwatch.StartNew();
        while (session.Tally.Tasks < each * frameworks)
        {
            if (watch.Elapsed > Patience)
            {
                var got = session.Tally;
                await session.DisposeAsync();
                throw new TimeoutException(
                    $"only {got.Tasks} of {each * frameworks} tasks run; {got.FirstError}");
            }

            await Task.Delay(Look, cancellation);
        }

        return session;
    }
}
