using MesosMock.Load.Clients;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Rows;

/// <summary>What one run came to.</summary>
/// <param name="Seconds">How long it was measured.</param>
/// <param name="Tally">What was counted in that time.</param>
/// <param name="Times">Times that were recorded in it.</param>
/// <param name="HungCalls">Calls without an answer for a second, at its end.</param>
/// <param name="ServerCpuSeconds">Processor time that the server used in it.</param>
/// <param name="Server">The server at its end.</param>
/// <param name="ClientCpuSeconds">Processor time that this client used in it.</param>
internal sealed record LoadFigures(
    double Seconds,
    Tally Tally,
    LaunchTimes Times,
    int HungCalls,
    double ServerCpuSeconds,
    ProcessUsage Server,
    double ClientCpuSeconds)
{
    /// <summary>What the client took of one processor.</summary>
    public double ClientShare => ClientCpuSeconds / Seconds;

    public double PerSecond(LoadUnit unit) => Count(unit) / Seconds;

    /// <summary>The server's processor time for one of a unit, in microseconds.</summary>
    public double CpuMicroseconds(LoadUnit unit) =>
        ServerCpuSeconds * 1e6 / Math.Max(1, Count(unit));

    private long Count(LoadUnit unit) => unit switch
    {
        LoadUnit.Task => Tally.Tasks,
        LoadUnit.Event => Tally.WatcherEvents,
        LoadUnit.Offer => Tally.Offers,
        _ => Tally.Calls,
    };
}
