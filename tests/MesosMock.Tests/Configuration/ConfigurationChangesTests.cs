using System.Text;
using MesosMock.Configuration;

namespace MesosMock.Tests.Configuration;

/// <summary>What is told of a file that changed.</summary>
public sealed class ConfigurationChangesTests
{
    [Theory]
    [InlineData(
        "[emulation.task_state]\nratio_task_failed = 0.25",
        "emulation.task_state.ratio_task_failed: 0.0 -> 0.25")]
    [InlineData(
        "[emulation.agent]\ninterval = \"5s\"", "emulation.agent.interval: \"1m\" -> \"5s\"")]
    [InlineData(
        "[emulation.resources]\nratio_lost = 0.5", "emulation.resources.ratio_lost: 0.0 -> 0.5")]
    [InlineData("[log]\nlevel = \"debug\"", "log.level: \"info\" -> \"debug\"")]
    public void What_can_change_is_in_force(string file, string expected)
    {
        var changes = Between("", file);

        Assert.Equal([expected], changes.Live);
        Assert.Empty(changes.Restart);
    }

    [Theory]
    [InlineData("port = 5051", "port: 5050 -> 5051")]
    [InlineData("[master]\nversion = \"1.9.0\"", "master.version: \"1.11.0\" -> \"1.9.0\"")]
    [InlineData(
        "[emulation.resources]\ncompetitors = 1", "emulation.resources.competitors: 0 -> 1")]
    [InlineData(
        "[emulation.agent]\ndelay_agent_registration = \"5s\"",
        "emulation.agent.delay_agent_registration: \"0s\" -> \"5s\"")]
    public void What_cannot_change_needs_a_restart(string file, string expected)
    {
        var changes = Between("", file);

        Assert.Equal([expected], changes.Restart);
        Assert.Empty(changes.Live);
    }

    [Theory]
    [InlineData("[[fault]]\nfault = \"kill.lost\"", "fault[0].fault: (not there) -> ")]
    [InlineData("[[task_rule]]\nmatch = \"task(x)\"", "task_rule[0].match: (not there) -> ")]
    public void Rules_come_and_go(string file, string expected)
    {
        Assert.Contains(
            Between("", file).Live,
            line => line.StartsWith(expected, StringComparison.Ordinal));
        Assert.Contains(
            Between(file, "").Live,
            line => line.EndsWith(" -> (not there)", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seed_that_is_drawn_anew_is_no_change()
    {
        var changes = Between("# a", "# b");

        Assert.Empty(changes.Live);
        Assert.Empty(changes.Restart);
    }

    private static ConfigurationChanges Between(string before, string after) =>
        ConfigurationChanges.Between(RowsOf(before), RowsOf(after));

    private static IReadOnlyList<ConfigurationRow> RowsOf(string text)
    {
        var loaded = ConfigurationLoader.Read("f", Encoding.UTF8.GetBytes(text), []);
        Assert.Empty(loaded.Problems);
        return loaded.Rows;
    }
}
