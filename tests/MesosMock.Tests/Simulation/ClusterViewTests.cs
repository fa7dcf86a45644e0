using MesosMock.Protocol.V1;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Views;

namespace MesosMock.Tests.Simulation;

/// <summary>The snapshot that all readers of the cluster use.</summary>
public sealed class ClusterViewTests
{
    [Fact]
    public void A_command_hands_the_view_out()
    {
        var cluster = new TestCluster();

        var reply = cluster.Apply(new Command.View());

        var view = Assert.IsType<ReplyContent.View>(reply.Content).Cluster;
        Assert.Equal(200, reply.Status);
        Assert.Equal(cluster.Cluster.MasterId, view.Master.Info.Id);
        Assert.Equal(cluster.Now, view.Now);
        Assert.Single(view.Agents);
    }

    [Fact]
    public void A_view_shows_what_is_used_offered_and_free()
    {
        var cluster = new TestCluster(TestCluster.Options(
            agents: 2, resources: "cpus:4;mem:100", capacity: CapacityMode.Finite));
        var framework = cluster.Subscribe("demo", ["dev"]);
        framework.Launch(framework.Offers.First(), "t", "cpus:1;mem:10");

        var view = cluster.Cluster.View;

        var task = view.FindFramework(framework.Id)!.Tasks.Single();
        var agent = view.FindAgent(task.AgentId)!;
        Assert.Equal(TaskState.Staging, task.State);
        Assert.Same(task, agent.Tasks.Single());
        Assert.Equal(("dev", "cpus:1; mem:10"), Text(agent.UsedByRole));
        Assert.Equal("cpus:3; mem:90", agent.Unallocated.Text);
        Assert.Equal("cpus:4; mem:100", agent.Total.Text);
        var other = view.Agents.Single(one => one != agent);
        Assert.Equal(("dev", "cpus:4; mem:100"), Text(other.OfferedByRole));
        Assert.Equal("{}", other.Unallocated.Text);
        var role = view.Roles.Single();
        Assert.Equal(
            ("dev", "cpus:1; mem:10", "cpus:4; mem:100"),
            (role.Name, role.Used.Text, role.Offered.Text));
    }

    [Fact]
    public void A_view_never_changes_after_it_was_taken()
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 3));
        var framework = cluster.Subscribe("demo", ["dev"]);
        framework.Acknowledges = true;
        framework.Launch(framework.Offers.First(), "t");
        cluster.Advance(2);
        var view = cluster.Cluster.View;
        var before = ViewText.Of(view);
        Assert.Contains("State: Starting", before, StringComparison.Ordinal);

        cluster.Advance(30);
        framework.Send(MesosMock.Protocol.V1.Scheduler.CallType.Suppress);
        cluster.Apply(new Command.DrainAgent(cluster.AgentId(0), null, MarkGone: false));
        cluster.Apply(new Command.LoseAgent(cluster.AgentId(1), "gone away"));
        cluster.Apply(new Command.MarkAgentGone(cluster.AgentId(2)));
        framework.Send(MesosMock.Protocol.V1.Scheduler.CallType.Teardown);

        Assert.Equal(before, ViewText.Of(view));
        Assert.NotEqual(before, ViewText.Of(cluster.Cluster.View));
    }

    [Fact]
    public void One_change_makes_a_bounded_number_of_views_anew()
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 50));
        var frameworks = Enumerable.Range(0, 4)
            .Select(number => cluster.Subscribe($"demo-{number}", ["dev"])).ToArray();
        foreach (var framework in frameworks)
        {
            foreach (var offer in framework.Offers.ToArray())
            {
                framework.Launch(offer, $"t-{offer.AgentId.Value}");
            }
        }

        cluster.Advance(2);
        var before = Entities(cluster.Cluster.View);
        var tasks = before.OfType<TaskView>().Count();
        Assert.Equal(200, tasks);

        frameworks[0].Acknowledge(frameworks[0].Updates.Last());
        Assert.Empty(New(before, cluster));
        frameworks[0].Kill(frameworks[0].Updates.Last().TaskId.Value);
        cluster.Advance(0);
        var made = New(before, cluster);

        // The killed task, its agent and its framework.
        Assert.Equal(3, made.Count);
        Assert.Single(made.OfType<TaskView>());
        Assert.Single(made.OfType<AgentView>());
        Assert.Single(made.OfType<FrameworkView>());
    }

    [Theory]
    [InlineData("suppress", 0)]
    [InlineData("deactivate", 1)]
    [InlineData("break", 1)]
    [InlineData("drain", 1)]
    public void A_change_shows_in_the_next_view(string change, int changedAgents)
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 2));
        var framework = cluster.Subscribe("demo", ["dev"]);
        foreach (var offer in framework.Offers.ToArray())
        {
            framework.Decline(offer, 1000);
        }

        var before = ViewText.Of(cluster.Cluster.View);
        var old = Entities(cluster.Cluster.View);
        switch (change)
        {
            case "suppress":
                framework.Send(MesosMock.Protocol.V1.Scheduler.CallType.Suppress);
                break;
            case "deactivate":
                cluster.Apply(new Command.SetAgentActive(cluster.AgentId(0), IsActive: false));
                break;
            case "break":
                cluster.Apply(new Command.BreakAgent(cluster.AgentId(0)));
                break;
            default:
                cluster.Apply(new Command.DrainAgent(cluster.AgentId(0), null, MarkGone: false));
                break;
        }

        Assert.NotEqual(before, ViewText.Of(cluster.Cluster.View));
        Assert.Equal(changedAgents, New(old, cluster).OfType<AgentView>().Count());
    }

    [Fact]
    public void Departed_agents_stay_in_sight()
    {
        var cluster = new TestCluster(TestCluster.Options(agents: 4));
        cluster.Apply(new Command.LoseAgent(cluster.AgentId(0), "gone away"));
        cluster.Apply(new Command.MarkAgentGone(cluster.AgentId(1)));
        cluster.Apply(new Command.UnregisterAgent(cluster.AgentId(2)));

        var view = cluster.Cluster.View;

        Assert.Equal(
            [
                AgentStatus.Unreachable,
                AgentStatus.Gone,
                AgentStatus.Removed,
                AgentStatus.Registered,
            ],
            view.AllAgents.Select(agent => agent.Status));
        Assert.Equal(cluster.AgentId(3), view.Agents.Single().Id);
        Assert.Equal(cluster.Now, view.UnreachableAgents.Single().UnreachableAt);
    }

    [Fact]
    public void A_removed_framework_is_seen_among_the_completed_ones()
    {
        var cluster = new TestCluster();
        var framework = cluster.Subscribe("demo", ["dev"]);
        framework.Launch(framework.Offers.First(), "t");
        framework.Send(MesosMock.Protocol.V1.Scheduler.CallType.Teardown);

        var view = cluster.Cluster.View;

        Assert.Empty(view.Frameworks);
        var completed = view.CompletedFrameworks.Single();
        Assert.Equal(cluster.Now, completed.UnregisteredAt);
        Assert.Equal(TaskState.Killed, completed.CompletedTasks.Single().State);
        Assert.False(completed.IsConnected);
    }

    private static (string Role, string Text) Text(IReadOnlyList<RoleResourcesView> parts)
    {
        var part = Assert.Single(parts);
        return (part.Role, part.Resources.Text);
    }

    private static List<object> New(HashSet<object> before, TestCluster cluster) =>
        [.. Entities(cluster.Cluster.View).Where(view => !before.Contains(view))];

    private static HashSet<object> Entities(ClusterView view)
    {
        var entities = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var framework in view.Frameworks)
        {
            entities.Add(framework);
            entities.UnionWith(framework.Tasks);
            entities.UnionWith(framework.CompletedTasks);
            entities.UnionWith(framework.UnreachableTasks);
            entities.UnionWith(framework.Offers);
            entities.UnionWith(framework.Executors);
        }

        entities.UnionWith(view.AllAgents);
        return entities;
    }
}
