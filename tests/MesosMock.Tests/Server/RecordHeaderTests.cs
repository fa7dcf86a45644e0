using System.Text.Json;
using MesosMock.Server.Recording;
using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Server;

/// <summary>A record's header holds everything that a run is made of.</summary>
public sealed class RecordHeaderTests
{
    private static readonly ClusterOptions Unusual = new()
    {
        Seed = ulong.MaxValue,
        Speed = 0.1,
        HasFile = true,
        Hostname = "höst",
        OfferTimeout = TimeSpan.FromMilliseconds(1500),
        Capacity = CapacityMode.Finite,
        Agents = [new() { Count = 3, Attributes = "rack:r1", Region = "eu" }],
        RequireAcknowledgement = false,
        TaskState = new()
        {
            DelayTaskStaging = Distribution("1234567.8ms"),
            DelayTaskStarting = Distribution("uniform(1s,9s)"),
            DelayTaskNextState = Distribution("exp(mean=10s)"),
            DelayTaskLostRecovered = Distribution("lognormal(p50=2s,p99=30s)"),
            RatioTaskFailed = 1.0 / 3,
        },
        Agent = new() { RatioAgentGone = 0.25, DelayAgentReturn = Distribution("5s +- 2s") },
        Faults =
        [
            new()
            {
                Fault = "update.duplicate",
                Target = "task(web-*)",
                Every = Distribution("exp(mean=1m)"),
                Max = 3,
                Parameters = [new("times", "2")],
            },
        ],
        TaskRules =
        [
            new()
            {
                Match = "web-*",
                RunFor = Distribution("2m"),
                End = [new("FAILED", 0.5)],
                Reason = [new("FAILED", "REASON_CONTAINER_LIMITATION_MEMORY")],
            },
        ],
    };

    [Fact]
    public void Options_are_read_as_they_were_written()
    {
        var json = JsonSerializer.Serialize(Unusual, RecordJson.Options);

        var again = JsonSerializer.Deserialize<ClusterOptions>(json, RecordJson.Options)!;

        // Records compare their lists by reference, so their texts are compared.
        Assert.Equal(json, JsonSerializer.Serialize(again, RecordJson.Options));
        Assert.Equal(Unusual.TaskState, again.TaskState);
        Assert.Equal(Unusual.Agent, again.Agent);
        Assert.Equal(Unusual.Agents, again.Agents);
        Assert.Equal(Unusual.Faults[0].Every, again.Faults[0].Every);
        Assert.Equal(Unusual.Faults[0].Parameters, again.Faults[0].Parameters);
        Assert.Equal(Unusual.TaskRules[0].End, again.TaskRules[0].End);
        Assert.Contains("\"Capacity\":\"Finite\"", json);
        Assert.Contains("\"DelayTaskStarting\":\"uniform(1s,9s)\"", json);
    }

    private static DurationDistribution Distribution(string text) =>
        DurationText.TryParse(text, out DurationDistribution? value, out var error)
            && value is not null
            ? value
            : throw new ArgumentException(error, nameof(text));
}
