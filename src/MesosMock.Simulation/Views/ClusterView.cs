using MesosMock.Protocol.V1;
using MesosMock.Simulation.Configuration;
using MesosMock.Simulation.Emulation;
using MesosMock.Simulation.Roles;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Time;

namespace MesosMock.Simulation.Views;

/// <summary>
/// The whole cluster at one moment: what every answer about its state is written from. Immutable,
/// consistent, and safe to read from any thread; it never changes after it was taken.
/// </summary>
/// <remarks>
/// Taken in a turn of the machine (<see cref="Command.View"/>, <see cref="Cluster.View"/>) by
/// gathering the views that its parts keep, so only what changed since is made anew. Sums and v1
/// messages are made when somebody asks for them, outside the machine's turn, and then kept by
/// the view that they belong to.
/// </remarks>
public sealed class ClusterView
{
    internal ClusterView(Step step)
    {
        Master = step.Master;
        Options = step.Options;
        Now = step.Now;
        Ratios = step.Ratios;
        AgentRatios = step.AgentRatios;
        AllAgents = step.AgentTable.Views;
        Frameworks = ViewList<FrameworkView>.Of(
            step.FrameworkTable.Known,
            step.FrameworkTable.Known.Count,
            static framework => framework.View);
        CompletedFrameworks = ViewList<FrameworkView>.Of(
            step.FrameworkTable.Completed,
            step.FrameworkTable.Completed.Count,
            static framework => framework.View);
        OperatorStreams = step.Watchers.Count;
        Clock = step.Clock;
        RatioValues = [.. RatioKeys.All.Select(key => new KeyValuePair<string, RatioValue>(
            key.Name, key.Read(step.RatioBook.InForce)))];
        TemporaryRatios = [.. step.RatioBook.Temporaries.Select(one => new TemporaryRatio(
            one.Key.Name, one.Key.Read(step.RatioBook.Lasting), one.Until))];
        TaskEnds = [.. step.Tasks.Ends.Ends];
        Faults = [.. step.Faults.Rules.Select(rule => new FaultView(rule))];
        Settings = step.Roles;
    }

    /// <summary>The master itself: id, address, version, start and election.</summary>
    public MasterView Master { get; }

    /// <summary>
    /// What the run was configured with: seed, capacity, bounds of completed tasks and so on.
    /// </summary>
    public ClusterOptions Options { get; }

    /// <summary>The simulated time when the view was taken.</summary>
    public Instant Now { get; }

    /// <summary>The ratios and delays of tasks in force.</summary>
    public TaskStateOptions Ratios { get; }

    /// <summary>The ratios and delays of agents in force.</summary>
    public AgentEmulationOptions AgentRatios { get; }

    /// <summary>
    /// Every agent of the run in the order of the numbers in their ids, departed ones included;
    /// <see cref="AgentView.Status"/> says which is which.
    /// </summary>
    public ViewList<AgentView> AllAgents { get; }

    /// <summary>The agents that the master lists, connected or not.</summary>
    public IReadOnlyList<AgentView> Agents =>
        field ??= [.. AllAgents.Where(agent => agent.IsRegistered)];

    /// <summary>The agents that the master gave up and that may come back.</summary>
    public IReadOnlyList<AgentView> UnreachableAgents =>
        field ??= [.. AllAgents.Where(agent => agent.Status == AgentStatus.Unreachable)];

    /// <summary>The frameworks that the master knows, connected or not, oldest first.</summary>
    public ViewList<FrameworkView> Frameworks { get; }

    /// <summary>
    /// The last frameworks that were removed, oldest first; bounded by
    /// <see cref="ClusterOptions.CompletedFrameworksMax"/>.
    /// </summary>
    public ViewList<FrameworkView> CompletedFrameworks { get; }

    /// <summary>
    /// The roles that somebody uses or set something for, by name, and those above them. Gathered
    /// on first use.
    /// </summary>
    public IReadOnlyList<RoleView> Roles => field ??= RoleViews.Of(this);

    /// <summary>How simulated time runs.</summary>
    public ClockState Clock { get; }

    /// <summary>The ratios, delays and switches in force by the names that lines use, such as
    /// task_failed.</summary>
    public IReadOnlyList<KeyValuePair<string, RatioValue>> RatioValues { get; }

    /// <summary>The ratios, delays and switches that go back by themselves, by their names.
    /// </summary>
    public IReadOnlyList<TemporaryRatio> TemporaryRatios { get; }

    /// <summary>How many tasks of the run are in each state that ends tasks, those that cannot
    /// be reached included.</summary>
    public IReadOnlyList<KeyValuePair<TaskState, long>> TaskEnds { get; }

    /// <summary>The rules for faults in the order of their numbers.</summary>
    public IReadOnlyList<FaultView> Faults { get; }

    /// <summary>The weights and quotas that operators set.</summary>
    internal RoleSettings Settings { get; }

    /// <summary>How many operators' event streams are open.</summary>
    public int OperatorStreams { get; }

    /// <summary>Finds an agent by its id, whatever its status; null without one.</summary>
    public AgentView? FindAgent(AgentId id) => AgentsById.GetValueOrDefault(id);

    /// <summary>Finds a framework by its id, known or completed; null without one.</summary>
    public FrameworkView? FindFramework(FrameworkId id) => FrameworksById.GetValueOrDefault(id);

    private Dictionary<AgentId, AgentView> AgentsById =>
        field ??= AllAgents.ToDictionary(agent => agent.Id);

    private Dictionary<FrameworkId, FrameworkView> FrameworksById =>
        field ??= CompletedFrameworks.Concat(Frameworks).ToDictionary(framework => framework.Id);
}
