using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Tests.Simulation;

/// <summary>
/// One framework and its task <c>t</c> on the first of two agents, which stages at once, starts
/// after 1 s, runs after 101 s and finishes after 201 s.
/// </summary>
internal sealed class TaskStory
{
    public const FrameworkInfoCapabilityType Aware = FrameworkInfoCapabilityType.PartitionAware;
    public const FrameworkInfoCapabilityType Killing = FrameworkInfoCapabilityType.TaskKillingState;
    public const double UntilStarting = 2;
    public const double UntilRunning = 102;

    public TaskStory(
        FrameworkInfoCapabilityType[] capabilities,
        bool acknowledges = true,
        bool checkpoint = true,
        ClusterOptions? options = null)
    {
        Cluster = new(options ?? Options());
        Framework = Cluster.Subscribe(TestCluster.InfoOf("demo", null, capabilities) with
        {
            Checkpoint = checkpoint,
            FailoverTimeout = 1e6,
        });
        Framework.Acknowledges = acknowledges;
    }

    /// <summary>The custom executor <c>e</c>.</summary>
    public static ExecutorInfo CustomExecutor => new()
    {
        ExecutorId = new("e"),
        Command = new() { Value = "./executor" },
        Resources = TestFramework.ResourcesOf("cpus:0.1;mem:32"),
    };

    public TestCluster Cluster { get; }

    public TestFramework Framework { get; }

    public AgentId AgentId => Cluster.AgentId(0);

    public Agent Agent => Cluster.Step.AgentTable[0];

    public TaskStatusInfo Last => Framework.Updates.Last();

    public IEnumerable<TaskState> States => Framework.Updates.Select(status => status.State);

    public ClusterTask Task => Framework.Record.Tasks.Find(new("t"))
        ?? throw new InvalidOperationException("t is not tracked");

    public static ClusterOptions Options(CapacityMode capacity = CapacityMode.Infinite) =>
        TestCluster.Options(agents: 2, capacity: capacity) with
        {
            TaskState = new()
            {
                SendTaskStaging = false,
                DelayTaskNextState = DurationDistribution.Constant(TimeSpan.FromSeconds(100)),
            },
        };

    /// <summary>Launches the task, changed as wanted.</summary>
    public TaskStory Launch(Func<TaskInfo, TaskInfo>? change = null)
    {
        var offer = Framework.Offers.Last(offer => offer.AgentId == AgentId);
        var task = TestFramework.TaskOf(offer, "t");
        Framework.Accept(offer, TestFramework.LaunchOf(change is null ? task : change(task)));
        return this;
    }

    public TaskStory Advance(double seconds)
    {
        Cluster.Advance(seconds);
        return this;
    }

    public void Apply(Command command) => Cluster.Apply(command);

    public void Lose() => Apply(new Command.LoseAgent(AgentId, "health check timed out"));

    public void Return() => Apply(new Command.ReturnAgent(AgentId));

    public void Break() => Apply(new Command.BreakAgent(AgentId));

    public void Drain(bool markGone = false, TimeSpan? grace = null) =>
        Apply(new Command.DrainAgent(AgentId, grace, markGone));

    /// <summary>Forgets what came so far, so that what comes next stands alone.</summary>
    public void Clear()
    {
        Framework.Events.Clear();
        Cluster.Effects.Clear();
    }

    public void Reconcile(bool withAgent = true, string taskId = "t") => Framework.Call(new Call
    {
        Type = CallType.Reconcile,
        Reconcile = new()
        {
            Tasks = [new() { TaskId = new(taskId), AgentId = withAgent ? AgentId : null }],
        },
    });

    /// <summary>The framework comes back on a new stream.</summary>
    public TestFramework Resubscribe() => Cluster.Subscribe(
        Framework.Record.Info with { Id = Framework.Id });

    /// <summary>Whether nothing of the first agent is booked that nobody holds.</summary>
    public void AssertAllFree()
    {
        while (Agent.Offers.First is { } offer)
        {
            Cluster.Step.Offers.Rescind(offer);
        }

        Assert.Equal(Agent.Total, Agent.Unallocated);
    }

    public Instant Now => Cluster.Now;
}
