using MesosMock.Testing;

namespace MesosMock.Tests.Testing;

/// <summary>What a test prints when the cluster did not see what it expects.</summary>
public sealed class FailureTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_failure_shows_what_was_expected_and_what_came_instead()
    {
        var failed = new FailedExpectation(
            "within 2 s",
            "call(ACKNOWLEDGE, task=web-1) >= 1",
            ["call(ACKNOWLEDGE, task=web-1) came 0 times, not >= 1; nearest: ACKNOWLEDGE web-2"],
            17);
        var state = new MockState
        {
            Seed = 7,
            Clock = new() { Now = Noon, Speed = 20, Paused = true },
            Frameworks = [new() { Name = "web", State = "connected" }],
            Agents =
            [
                new() { State = "registered" },
                new() { State = "unreachable", Partitioned = true },
            ],
            Tasks =
            [
                new() { Id = "web-1", State = TaskState.Running },
                new() { Id = "web-2", State = TaskState.Running },
            ],
            Faults = [new() { Number = 1, Fault = "kill.lost", State = "armed", Fired = 3 }],
        };

        var text = FailureText.Of(
            failed, new("http://127.0.0.1:5050"), state, [Entry(1, "call", "SUBSCRIBE by web"),
                Entry(2, "timer", "timer allocation"), Entry(3, "event", "OFFERS (2) of web")],
            "/tmp/journal.jsonl");

        Assert.Equal(
            """
            The cluster at 127.0.0.1:5050 (seed 7) did not do what is expected within 2 s
              expected:      call(ACKNOWLEDGE, task=web-1) >= 1 (calls and events after 17)
              seen:          call(ACKNOWLEDGE, task=web-1) came 0 times, not >= 1
              nearest:       ACKNOWLEDGE web-2
              frameworks:    web connected
              agents:        1 registered, 1 unreachable (partitioned)
              tasks:         2 TASK_RUNNING
                             web-1 TASK_RUNNING, web-2 TASK_RUNNING
              faults:        1 kill.lost armed, fired 3
              clock:         12:00:00.000, 20x, paused
              last messages: 2 of 2
                     1  12:00:01.000  -> call     SUBSCRIBE by web
                     3  12:00:03.000  <- event    OFFERS (2) of web
              journal:       /tmp/journal.jsonl
            """,
            text);
    }

    [Fact]
    public void Only_the_newest_messages_are_shown()
    {
        var journal = Enumerable.Range(1, 50).Select(i => Entry(i, "event", $"E{i}")).ToArray();

        var text = FailureText.Of(
            new("within 1 s", "event(ERROR)", [], 0), new("http://mock"), new(), journal, "none");

        Assert.Contains("last messages: 20 of 50", text);
        Assert.DoesNotContain("E30\n", text);
        Assert.Contains("E31\n", text);
        Assert.Contains("E50\n", text);
    }

    private static MockJournalEntry Entry(int number, string kind, string text) => new()
    {
        Sequence = number,
        Time = Noon.AddSeconds(number),
        Kind = kind,
        Text = text,
    };
}
