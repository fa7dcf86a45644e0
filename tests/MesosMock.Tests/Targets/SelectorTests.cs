using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Targets;
using MesosMock.Tests.Simulation;

namespace MesosMock.Tests.Targets;

/// <summary>Selectors: how they are written, and what they find.</summary>
public sealed class SelectorTests
{
    [Theory]
    [InlineData("all", "all")]
    [InlineData("agent(S2)", "agent:S2")]
    [InlineData("agents(S2)", "agent:S2")]
    [InlineData("agent:S2", "agent:S2")]
    [InlineData("agent(S1, S2)", "agent:S1,S2")]
    [InlineData("task(web-*)", "task:web-*")]
    [InlineData("task(name=web*, state=RUNNING)", "task:name=web*,state=RUNNING")]
    [InlineData("task(label.tier=batch)", "task:label.tier=batch")]
    [InlineData("agent(attr.os=linux,rack=r1)", "agent:attr.os=linux,rack=r1")]
    [InlineData("task(\"a, b\")", "task:\"a, b\"")]
    [InlineData("task(\"say \"\"so\"\"\")", "task:\"say \"\"so\"\"\"")]
    [InlineData("framework(mara*)", "framework:mara*")]
    [InlineData("offer(O7)", "offer:O7")]
    [InlineData("stream(demo)", "stream:demo")]
    public void Selector_reads_back_as_it_was_written(string text, string expected)
    {
        var first = Parse(text).ToString();

        Assert.Equal(expected, first);
        Assert.Equal(expected, Parse(first).ToString());
    }

    [Theory]
    [InlineData("S2", "\"S2\" is not a selector")]
    [InlineData("agnet(S2)", "did you mean \"agent\"?")]
    [InlineData("agent(S2", "is not a selector")]
    [InlineData("agent()", "has an empty match")]
    [InlineData("agent(S1,,S2)", "has an empty match")]
    [InlineData("agent(\"S1)", "open quote")]
    [InlineData("task(stat=RUNNING)", "did you mean \"state\"?")]
    [InlineData("agent(label.x=y)", "\"label.x\" is not a field of agent(…); allowed: id, name")]
    [InlineData("task(label.=y)", "is not a field")]
    [InlineData("task(state=RUNING)", "\"RUNING\" is no state of task(…); allowed: STARTING")]
    [InlineData("task(state=RUNING)", "did you mean \"RUNNING\"?")]
    [InlineData("task(state=TASK_RUNING)", "did you mean \"RUNNING\"?")]
    [InlineData("task(state=RAN*)", "\"RAN*\" is no state")]
    [InlineData("agent(state=unreachble)", "did you mean \"unreachable\"?")]
    [InlineData("agent(state=RUNNING)", "allowed: registered, partitioned")]
    [InlineData("framework(state=conected)", "did you mean \"connected\"?")]
    [InlineData("stream(state=gone)", "no state of stream(…); allowed: connected")]
    public void Wrong_selector_is_told_what_is_wrong(string text, string expected)
    {
        Assert.False(Selector.TryParse(text, out _, out var error));

        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("task(state=task_running)")]
    [InlineData("task(state=Lost,state=TASK_*)")]
    [InlineData("task(state=*ED)")]
    [InlineData("agent(state=Partitioned)")]
    [InlineData("framework(state=*connected)")]
    public void Every_state_and_form_of_one_is_taken(string text) => Parse(text);

    [Theory]
    [InlineData("all", "S0 S1 S2")]
    [InlineData("agent(S1)", "S1")]
    [InlineData("agent(s1)", "")]
    [InlineData("agent(*)", "S0 S1 S2")]
    [InlineData("agent(S2,S0)", "S0 S2")]
    [InlineData("agent(big-?)", "S0 S1")]
    [InlineData("agent(host=SMALL-*)", "S2")]
    [InlineData("agent(rack=r1)", "S0 S1")]
    [InlineData("agent(rack=r1,rack=r2)", "S0 S1 S2")]
    [InlineData("agent(rack=r1,S1)", "S1")]
    [InlineData("agent(attr.rack=r2)", "S2")]
    [InlineData("agent(attr.disk=*)", "")]
    [InlineData("agent(state=registered)", "S0 S1 S2")]
    [InlineData("agent(framework=demo)", "S0")]
    [InlineData("task(web-1)", "S0")]
    public void Agents_are_found_in_the_order_of_their_numbers(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Cluster().Step.Targets.Agents(Parse(text))
                .Select(TargetWords.ShortIdOf)));

    [Theory]
    [InlineData("all", "web-1 web-2")]
    [InlineData("task(web-*)", "web-1 web-2")]
    [InlineData("task(web-2)", "web-2")]
    [InlineData("task(id=web-1)", "web-1")]
    [InlineData("task(name=web-1)", "web-1")]
    [InlineData("task(state=TASK_STAGING)", "web-1 web-2")]
    [InlineData("task(state=staging,web-1)", "web-1")]
    [InlineData("task(state=RUNNING)", "")]
    [InlineData("task(framework=demo)", "web-1 web-2")]
    [InlineData("task(agent=S0)", "web-1 web-2")]
    [InlineData("task(agent=S1)", "")]
    [InlineData("task(host=big-0)", "web-1 web-2")]
    [InlineData("task(role=*)", "web-1 web-2")]
    [InlineData("agent(S0)", "web-1 web-2")]
    [InlineData("framework(demo)", "web-1 web-2")]
    [InlineData("framework(other)", "")]
    public void Tasks_are_found_in_the_order_of_their_launch(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Cluster().Step.Targets.Tasks(Parse(text))
                .Select(task => task.Id.Value)));

    [Theory]
    [InlineData("all", "O0 O1 O2 O3 O4 O5")]
    [InlineData("offer(O3)", "O3")]
    [InlineData("framework(other)", "O3 O4 O5")]
    [InlineData("agent(S2)", "O2 O5")]
    [InlineData("offer(agent=S2,framework=demo)", "O2")]
    public void Offers_are_found_in_the_order_of_their_numbers(string text, string expected)
    {
        var cluster = new TestCluster(Options());
        cluster.Subscribe("demo");
        cluster.Subscribe("other");

        var found = cluster.Step.Targets.Offers(Parse(text));

        Assert.Equal(expected, string.Join(' ', found.Select(TargetWords.ShortIdOf)));
    }

    [Fact]
    public void Departed_agent_is_found_by_its_full_name_alone()
    {
        var cluster = Cluster();
        cluster.Step.Agents.Losses.MarkGone(cluster.Step.AgentTable[1]);
        var targets = cluster.Step.Targets;

        Assert.Single(targets.Agents(Parse("agent(S1)")));
        Assert.Single(targets.Agents(Parse("agent(state=gone)")));
        Assert.Equal(2, targets.Agents(Selector.All).Count);
        Assert.Equal(2, targets.Agents(Parse("agent(S*)")).Count);
    }

    [Fact]
    public void Task_that_has_ended_is_found_by_its_state_whether_acknowledged_or_not()
    {
        var cluster = new TestCluster(Options());
        var framework = cluster.Subscribe("demo");
        var offer = framework.Offers.First();
        framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "web-1"), TestFramework.TaskOf(offer, "web-2")));
        cluster.Apply(new Command.Act("tasks force task(web-*) FINISHED"));
        framework.Acknowledge(framework.Updates.Last(update => update.TaskId.Value == "web-1"));
        Assert.Single(framework.Record.CompletedTasks);

        var found = cluster.Step.Targets.Tasks(Parse("task(state=FINISHED)"));

        Assert.Equal(["web-1", "web-2"], found.Select(task => task.Id.Value).Order());
    }

    [Theory]
    [InlineData("one", 1)]
    [InlineData("all", 100)]
    [InlineData("7", 7)]
    [InlineData("1000", 100)]
    [InlineData("30%", 30)]
    [InlineData("1%", 1)]
    public void Mode_takes_as_many_and_keeps_their_order(string text, int expected)
    {
        Assert.True(TargetMode.TryParse(text, out var mode));
        var chance = new MesosMock.Simulation.Chance.Chance(3);
        var all = Enumerable.Range(0, 100).ToArray();

        var taken = mode.Pick(all, one => $"{one}", chance, 1);
        var again = mode.Pick(all, one => $"{one}", chance, 1);
        var later = mode.Pick(all, one => $"{one}", chance, 2);

        Assert.Equal(expected, taken.Count);
        Assert.Equal(taken.Order(), taken);
        Assert.Equal(taken, again);
        Assert.True(expected is 100 || !taken.SequenceEqual(later));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("0")]
    [InlineData("101%")]
    [InlineData("-1")]
    [InlineData("")]
    public void Wrong_mode_is_refused(string text) =>
        Assert.False(TargetMode.TryParse(text, out _));

    private static Selector Parse(string text)
    {
        Assert.True(Selector.TryParse(text, out var selector, out var error), error);
        return selector!; // parsed, as just asserted
    }

    private static ClusterOptions Options() => TestCluster.Options() with
    {
        Agents =
        [
            new() { Count = 2, Hostname = "big-{n}", Attributes = "rack:r1;os:linux" },
            new() { Count = 1, Hostname = "small-{n}", Attributes = "rack:r2" },
        ],
    };

    private static TestCluster Cluster()
    {
        var cluster = new TestCluster(Options());
        var framework = cluster.Subscribe("demo");
        var offer = framework.Offers.First();
        framework.Accept(offer, TestFramework.LaunchOf(
            TestFramework.TaskOf(offer, "web-1"), TestFramework.TaskOf(offer, "web-2")));
        return cluster;
    }
}
