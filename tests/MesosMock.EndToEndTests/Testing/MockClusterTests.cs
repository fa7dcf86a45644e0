using System.Text.Json;
using System.Text.Json.Serialization;
using MesosMock.EndToEndTests.Executable;
using MesosMock.EndToEndTests.Http;
using MesosMock.Testing;

namespace MesosMock.EndToEndTests.Testing;

/// <summary>Clusters of the library for tests, in this process and in another.</summary>
public sealed class MockClusterTests
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    [Fact]
    public async Task Clusters_at_the_same_time_do_not_meet()
    {
        await using var one = await MockCluster.StartAsync(new() { Seed = 7, Agents = 3 });
        await using var other = await MockCluster.StartAsync(new() { Seed = 8 });

        await one.Agents("S1").KillAsync();
        await one.WaitForAsync("count(agent(state=registered)) == 2");

        Assert.Equal(3, (await one.GetStateAsync()).Agents.Count);
        Assert.All((await other.GetStateAsync()).Agents, agent =>
            Assert.Equal("registered", agent.State));
    }

    [Fact]
    public async Task What_the_control_API_says_is_all_in_the_types()
    {
        await using var cluster = await MockCluster.StartAsync(new() { Speed = 20 });
        await cluster.Faults.AddAsync(new("update.duplicate")
        {
            Target = "task(none-*)",
            Parameters = new Dictionary<string, string> { ["copies"] = "3" },
        });
        using var framework = await Subscriber.SubscribeAsync(cluster.Url.Port);
        await cluster.WaitForAsync("event(OFFERS)");
        using var http = new HttpClient();
        var root = new Uri(cluster.Url, "/mesosmock/v1/");

        var state = await http.GetStringAsync(new Uri(root, "state"));
        var journal = await http.GetStringAsync(new Uri(root, "journal"));
        var actions = await http.GetStringAsync(new Uri(root, "actions"));

        Assert.NotEmpty(JsonSerializer.Deserialize<MockState>(state, Strict)!.Offers);
        Assert.All(
            journal.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => JsonSerializer.Deserialize<MockJournalEntry>(line, Strict));
        var list = JsonDocument.Parse(actions).RootElement.GetProperty("actions");
        Assert.NotEmpty(list.Deserialize<ActionDescription[]>(Strict)!);
        Assert.Equal("3", (await cluster.Control.GetFaultsAsync())[0].Parameters["copies"]);
    }

    [Fact]
    public async Task A_call_that_came_before_the_expectation_counts_unless_told_otherwise()
    {
        await using var cluster = await MockCluster.StartAsync();
        using var framework = await Subscriber.SubscribeAsync(cluster.Url.Port);

        var seen = await cluster.ExpectCallAsync("SUBSCRIBE");
        await cluster.ExpectNeverAsync(
            "call(SUBSCRIBE)", TimeSpan.FromMilliseconds(1), after: seen);
        var failure = await Assert.ThrowsAsync<ExpectationException>(() =>
            cluster.ExpectNeverAsync("call(SUBSCRIBE)", TimeSpan.FromSeconds(10)));

        Assert.Contains("expected:      never call(SUBSCRIBE)", failure.Message);
    }

    [Fact]
    public async Task A_failure_tells_the_story_and_keeps_the_journal()
    {
        var folder = Directory.CreateTempSubdirectory("mesosmock-");
        await using var cluster = await MockCluster.StartAsync(
            new() { Seed = 7, JournalFolder = folder.FullName });
        using var framework = await Subscriber.SubscribeAsync(cluster.Url.Port);

        var failure = await Assert.ThrowsAsync<ExpectationException>(() => cluster.ExpectCallAsync(
            "SUBSCRIBE", framework: "nobody", within: TimeSpan.FromMilliseconds(1)));

        Assert.Contains("(seed 7) did not do what is expected within 0.001 s", failure.Message);
        Assert.Contains("call(SUBSCRIBE, framework=nobody) came 0 times", failure.Message);
        Assert.Contains("nearest:       SUBSCRIBE", failure.Message);
        Assert.Contains("-> call     SUBSCRIBE", failure.Message);
        Assert.Contains(failure.Journal, entry => entry is { Kind: "call", Type: "SUBSCRIBE" });
        var file = Assert.Single(folder.GetFiles());
        Assert.Contains(file.FullName, failure.Message);
        Assert.Equal(failure.Journal.Count, (await File.ReadAllLinesAsync(file.FullName)).Length);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_same_test_drives_a_mock_in_another_process()
    {
        await using var mock = await MockProcess.StartAsync("--seed", "7", "-logLevel=error");
        using var framework = await Subscriber.SubscribeAsync(mock.Port);
        await using var cluster = await MockCluster.ConnectAsync(
            new($"http://127.0.0.1:{mock.Port}"));

        var cut = await cluster.Agents("S1").PartitionAsync();
        await cluster.ExpectNeverAsync("call(SUBSCRIBE)", TimeSpan.FromMilliseconds(1));
        await cluster.UndoAsync(cut.Sequence);
        await cluster.WaitForAsync("count(agent(*)) == 2");

        Assert.Equal(7UL, (await cluster.GetStateAsync()).Seed);
    }

    [Fact]
    public async Task A_rule_is_fired_and_healed_by_its_number()
    {
        await using var cluster = await MockCluster.StartAsync();

        var added = await cluster.Faults.AddAsync(
            new("agent.partition-return") { Target = "agent(S0)", IsArmed = false });
        await cluster.Faults.FireAsync(added.FaultNumber!.Value);
        var fired = Assert.Single(await cluster.Control.GetFaultsAsync()).Fired;
        await cluster.Faults.HealAsync(added.FaultNumber.Value);

        Assert.Equal(1, fired);
        Assert.Equal("healed", Assert.Single(await cluster.Control.GetFaultsAsync()).State);
    }

    [Fact]
    public async Task The_journal_is_told_as_it_grows()
    {
        await using var cluster = await MockCluster.StartAsync();

        await cluster.Time.PauseAsync();
        await foreach (var entry in cluster.Control.StreamJournalAsync(after: 0, kind: "action"))
        {
            Assert.Equal("time pause", entry.Detail?.Split(':')[0]);
            break;
        }
    }
}
