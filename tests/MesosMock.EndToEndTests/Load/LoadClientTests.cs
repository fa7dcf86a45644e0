using System.Net;
using MesosMock.Load.Clients;

namespace MesosMock.EndToEndTests.Load;

/// <summary>The load client, for a moment: what it counts has to have happened.</summary>
public sealed class LoadClientTests
{
    private const int TasksEnough = 20;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Tasks_of_a_load_come_to_their_ends_without_an_error()
    {
        var tally = await RunAsync(
            new() { Frameworks = 2, TasksPerOffer = 2, InFlightMax = 4, Connections = 2 },
            seen => seen.Tasks >= TasksEnough);

        // STAGING, STARTING, RUNNING and an end, each acknowledged.
        Assert.True(tally.Updates >= 4 * TasksEnough, $"{tally.Updates} updates");
        Assert.True(tally.Calls >= tally.Tasks, $"{tally.Calls} calls");
        Assert.True(tally.Errors == 0, tally.FirstError);
    }

    [Fact]
    public async Task A_reader_that_stalls_does_not_keep_events_from_the_others()
    {
        var tally = await RunAsync(
            new() { Watchers = 2, HasStalledReader = true },
            seen => seen.WatcherEvents >= 2 * TasksEnough);

        Assert.True(tally.Errors == 0, tally.FirstError);
    }

    [Fact]
    public async Task Declined_offers_come_again()
    {
        var tally = await RunAsync(new() { Declines = true }, seen => seen.Offers > TasksEnough);

        Assert.Equal(0, tally.Tasks);
        Assert.True(tally.Errors == 0, tally.FirstError);
    }

    [Fact]
    public async Task Answers_that_are_not_good_are_errors()
    {
        await using var master = await StartAsync();
        using var caller = new Caller(new(IPAddress.Loopback, master.Port));

        var body = await caller.CallAsync(
            MesosMock.Load.Http.Connection.Request("/api/v1/scheduler", "", "{}"), default);

        Assert.NotNull(body);
        Assert.Equal(1, caller.Tally.Errors);
        Assert.StartsWith("400 ", caller.Tally.FirstError, StringComparison.Ordinal);
    }

    private static async Task<Tally> RunAsync(LoadOptions load, Predicate<Tally> isEnough)
    {
        await using var master = await StartAsync();
        await using var session = await LoadSession.StartAsync(
            load, new(IPAddress.Loopback, master.Port));
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(Look);
        while (!isEnough(session.Tally))
        {
            Assert.True(
                await timer.WaitForNextTickAsync(patience.Token),
                "the load did not get that far");
        }

        return session.Tally;
    }

    private static Task<OwnMaster> StartAsync() =>
        OwnMaster.StartAsync(options => OwnMaster.WithShortLives(options with
        {
            Cluster = options.Cluster with { AllocationInterval = TimeSpan.FromMilliseconds(20) },
        }));
}
