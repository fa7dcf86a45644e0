using System.Diagnostics;
using MesosMock.Load.Clients;
using MesosMock.Load.Targets;

namespace MesosMock.Load.Rows;

/// <summary>Runs a load for a while and says what it came to.</summary>
internal static class Measurement
{
    /// <summary>Starts a load, lets it warm up and measures it.</summary>
    public static async Task<LoadFigures> RunAsync(
        LoadOptions load,
        TargetProcess server,
        RunLength length,
        CancellationToken cancellation)
    {
        await using var session = await LoadSession.StartAsync(load, server.EndPoint);
        await Task.Delay(length.WarmUp, cancellation);
        return await MeasureAsync(session, server.Id, length.Measured, cancellation);
    }

    /// <summary>Measures a load that is running.</summary>
    public static async Task<LoadFigures> MeasureAsync(
        LoadSession session, int serverId, TimeSpan time, CancellationToken cancellation)
    {
        var before = session.Tally;
        _ = session.TakeTimes();
        var server = ProcessUsage.Of(serverId);
        var client = ProcessUsage.Of(Environment.ProcessId);
        var watch = Stopwatch.StartNew();
        await Task.Delay(time, cancellation);
        var seconds = watch.Elapsed.TotalSeconds;
        var serverAfter = ProcessUsage.Of(serverId);
        var clientAfter = ProcessUsage.Of(Environment.ProcessId);
        var tally = session.Tally;
        tally.Add(before, -1);
        return new(
            seconds,
            tally,
            session.TakeTimes(),
            session.HungCalls,
            serverAfter.CpuSeconds - server.CpuSeconds,
            serverAfter,
            clientAfter.CpuSeconds - client.CpuSeconds);
    }
}
