using MesosMock.Console.Shell;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Time;
using MesosMock.Simulation.Views;

namespace MesosMock.Tests.Console;

/// <summary>Pane 7: what it shows of messages.</summary>
public sealed class TrafficPaneTests
{
    private readonly FakeTraffic _traffic = new();
    private readonly HeadlessConsole _console = new(120, 35);

    public TrafficPaneTests()
    {
        _console.App.Context.Sources.Traffic = _traffic;
        _console.App.Context.Facts = new ConsoleFacts { Url = "http://127.0.0.1:5050" };
        Update();
        _ = _console.Screen();
        _ = _console.Press("7", "z");
    }

    [Fact]
    public void Calls_and_events_have_their_subjects()
    {
        var screen = _console.Screen();

        Assert.Contains("UPDATE", screen);
        Assert.Matches("web-2 +FAILED", screen);
        Assert.Matches("ACKNOWLEDGE +marathon +web-2 +202", screen);
        Assert.Contains("following", screen);
    }

    [Fact]
    public void An_update_shows_how_long_its_acknowledgement_took() =>
        Assert.Matches("FAILED +418 +25.0 ms", _console.Screen());

    [Theory]
    [InlineData("type:UPDATE", "1 of 3")]
    [InlineData("code:400", "1 of 3")]
    [InlineData("size:>100", "2 of 3")]
    [InlineData("latency:>20ms", "1 of 3")]
    [InlineData("size:<0.4k !type:ACK", "1 of 3")]
    public void Filters_know_columns_and_numbers(string filter, string count)
    {
        _ = _console.Press("/").Type(filter).Press("Enter");

        Assert.Contains(count, _console.Screen());
    }

    [Fact]
    public void Json_folds()
    {
        _ = _console.Press("k", "Enter");
        Assert.Contains("\"state\": \"TASK_FAILED\"", _console.Screen());

        var folded = _console.Press("Enter").Screen();

        Assert.DoesNotContain("TASK_FAILED", folded);
        Assert.Contains("▸ { 2 }", folded);
    }

    [Fact]
    public void A_call_that_could_not_be_read_shows_its_answer_and_its_bytes()
    {
        _ = _console.Press("g");
        Assert.Contains("it's broken", _console.Screen());

        Assert.Contains("000000  7b", _console.Press("Enter", "Tab", "Tab").Screen());
    }

    [Fact]
    public void A_copied_call_has_its_stream_and_not_the_headers_of_one_hop()
    {
        var intents = _console.Press("y", "c").Intents();

        var copy = Assert.IsType<Intent.Copy>(Assert.Single(intents));
        Assert.Contains("http://127.0.0.1:5050/api/v1/scheduler", copy.Text);
        Assert.Contains("-H 'Mesos-Stream-Id: stream-1'", copy.Text);
        Assert.DoesNotContain("Host", copy.Text);
        Assert.Contains("\"ACKNOWLEDGE\"", copy.Text);
        Assert.Contains("ACKNOWLEDGE", _console.Screen());
    }

    [Fact]
    public void A_long_body_is_not_put_into_words_unasked()
    {
        _traffic.Add(new TrafficRecord
        {
            IsCall = true,
            Size = 4_000_000,
            Body = "{}"u8.ToArray(),
        });
        Update();

        Assert.Contains("b shows all", _console.Press("Enter").Screen());
        Assert.Contains("{", _console.Press("b").Screen());
    }

    [Fact]
    public void A_paused_view_counts_what_it_misses()
    {
        _ = _console.Press("p");
        _traffic.Add(new TrafficRecord { IsCall = true });
        Update();

        Assert.Contains("paused, 1 newer", _console.Screen());
    }

    private void Update() => _console.App.Update(
        new Cluster(new ClusterOptions(), Instant.Epoch).View);
}
