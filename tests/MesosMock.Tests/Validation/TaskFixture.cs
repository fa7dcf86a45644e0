using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

/// <summary>A framework F with an offer of agent S in role eng, and tasks that fit it.</summary>
internal sealed class TaskFixture : ITaskValidationContext
{
    public static readonly ExecutorInfo CustomExecutor = new()
    {
        Type = ExecutorInfoType.Custom,
        ExecutorId = new("x"),
        FrameworkId = new FrameworkId("F"),
        Command = new() { Value = "run" },
        Resources = Wire("cpus:0.1;mem:32"),
    };

    public static readonly ExecutorInfo GroupExecutor = new()
    {
        Type = ExecutorInfoType.Default,
        ExecutorId = new("x"),
        FrameworkId = new FrameworkId("F"),
        Resources = Wire("cpus:0.1;mem:32;disk:10"),
    };

    public static readonly TaskInfo Basic = new()
    {
        Name = "task",
        TaskId = new("t-1"),
        AgentId = new("S"),
        Command = new() { Value = "sleep 60" },
        Resources = Wire("cpus:0.5;mem:64"),
    };

    public static readonly TaskInfo CustomTask =
        Basic with { Command = null, Executor = CustomExecutor };

    public static readonly TaskInfo GroupTask =
        Basic with { Command = null, Executor = GroupExecutor };

    public FrameworkId FrameworkId => new("F");

    public AgentId AgentId => new("S");

    public string Role => "eng";

    public ResourceSet Available { get; init; } =
        ResourceSetText.Parse("cpus:2;mem:1024;disk:100;ports:[31000-31009]").Resources;

    public AgentCapabilities Capabilities { get; init; } = AgentCapabilities.All;

    public TaskId? KnownTask { get; init; }

    public TaskId? UnreachableTask { get; init; }

    public ExecutorInfo? Executor { get; init; }

    public ContainerInfo?[] Containers { get; init; } = [];

    public static Repeated<Resource> Wire(string text) =>
        ResourceSetText.Parse(text).Resources.ToWire(new(null, HasRefinement: true));

    public bool HasTask(TaskId taskId) => taskId == KnownTask;

    public bool HasUnreachableTask(TaskId taskId) => taskId == UnreachableTask;

    public ExecutorInfo? FindExecutor(ExecutorId executorId) =>
        Executor?.ExecutorId == executorId ? Executor : null;

    public IEnumerable<ContainerInfo?> ContainersUnder(ExecutorId executorId) => Containers;
}
