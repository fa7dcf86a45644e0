using MesosMock.Simulation.Actions;

namespace MesosMock.Tests.Actions;

/// <summary>Lines of the action language: what they mean, and what is said of wrong ones.</summary>
public sealed class ActionLineTests
{
    [Theory]
    [InlineData("agents kill agent(S2)", "agents kill agent:S2")]
    [InlineData("  agents   kill  agent:S2 ", "agents kill agent:S2")]
    [InlineData("agents kill all", "agents kill all")]
    [InlineData("agents kill agent(S1) agent(S2)", "agents kill agent:S1 agent:S2")]
    [InlineData(
        "agents partition agent(rack=r1, S2) --return-after 60s",
        "agents partition agent:S2,rack=r1 --return-after 60s")]
    [InlineData(
        "agents partition --return-after=never agent(S2)",
        "agents partition agent:S2 --return-after never")]
    [InlineData(
        "agents partition agent:S2 return_after=1m --detect 2",
        "agents partition agent:S2 --detect 2 --return-after 1m")]
    [InlineData("agents drain all --mark-gone", "agents drain all --mark-gone")]
    [InlineData("agents drain all mark_gone=false", "agents drain all --mark-gone=false")]
    [InlineData("agents kill all --mode 30%", "agents kill all --mode 30%")]
    [InlineData("agents add", "agents add")]
    [InlineData("agents add 3", "agents add 3")]
    [InlineData("agents add n=3", "agents add 3")]
    [InlineData("fault add copies=3 update.duplicate", "fault add update.duplicate copies=3")]
    [InlineData(
        "frameworks error all --mode 1 It is over", "frameworks error all --mode 1 \"It is over\"")]
    public void Line_reads_back_as_it_was_meant(string line, string expected)
    {
        Assert.Null(ActionLineParser.Parse(line, out var parsed));

        var echo = ActionEcho.Of(parsed!);
        Assert.Equal(expected, echo);
        Assert.Null(ActionLineParser.Parse(echo, out var again));
        Assert.Equal(expected, ActionEcho.Of(again!));
    }

    [Theory]
    [InlineData("", "an action is missing", null)]
    [InlineData("agnets kill all", "did you mean \"agents\"?", "agents")]
    [InlineData("agents kil all", "did you mean \"kill\"?", "agents kill")]
    [InlineData("agents", "agents needs a verb; allowed: kill, partition", null)]
    [InlineData("agents kill", "agents kill needs a selector such as agent(…) or all", null)]
    [InlineData("agents kill S2", "did you mean \"agent:S2\"?", "agent:S2")]
    [InlineData("agents kill agnet(S2)", "did you mean \"agent\"?", "agent")]
    [InlineData("agents kill host:a1", "did you mean \"agent:host=a1\"?", "agent:host=a1")]
    [InlineData("agents kill host=a1", "did you mean \"agent:host=a1\"?", "agent:host=a1")]
    [InlineData("agents kill agnt:S2", "did you mean \"agent:S2\"?", "agent:S2")]
    [InlineData("tasks kill task(state=RUNING)", "did you mean \"RUNNING\"?", "RUNNING")]
    [InlineData("tasks force all LOSTT", "did you mean \"LOST\"?", "LOST")]
    [InlineData("tasks force all TASK_LOSTT", "\"TASK_LOST\"?", "TASK_LOST")]
    [InlineData(
        "tasks force all LOST --reason AGENT_REMOVD", "\"AGENT_REMOVED\"?", "AGENT_REMOVED")]
    [InlineData(
        "tasks force all LOST --reason REASON_AGENT_REMOVD",
        "\"REASON_AGENT_REMOVED\"?",
        "REASON_AGENT_REMOVED")]
    [InlineData(
        "tasks force all FAILED --reason MEMORY",
        "allowed: a reason such as",
        "CONTAINER_LIMITATION_MEMORY")]
    [InlineData("tasks drop all --next updates", "\"update\"?", "update")]
    [InlineData("agents kill agent(S2", "is not closed", null)]
    [InlineData("agents kill all --detct 1s", "did you mean \"detect\"?", "detect")]
    [InlineData("agents kill all detct=1s", "did you mean \"detect\"?", "detect")]
    [InlineData("agents kill all --detect", "--detect needs a value", null)]
    [InlineData("agents kill all --detect soon", "detect: \"soon\" is not allowed", null)]
    [InlineData("agents kill all --detect 1s --detect 2s", "more than once", null)]
    [InlineData("agents kill all --mode some", "mode: \"some\" is not allowed", null)]
    [InlineData("agents kill all now", "\"now\" is not expected here; usage: agents kill", null)]
    [InlineData("agents partition all --return-after nevr", "\"never\"?", "never")]
    [InlineData("agents add 0", "allowed: a number from 1 to 10000", null)]
    [InlineData("agents add some", "n: \"some\" is not allowed", null)]
    public void Wrong_line_is_told_what_is_wrong(string line, string expected, string? nearest)
    {
        var refusal = ActionLineParser.Parse(line, out _);

        Assert.NotNull(refusal);
        Assert.Equal(400, refusal.Status);
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        if (nearest is not null)
        {
            Assert.Contains(nearest, refusal.Nearest);
        }
    }
}
