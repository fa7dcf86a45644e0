using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;
using static MesosMock.Tests.Validation.TaskFixture;

namespace MesosMock.Tests.Validation;

public sealed class TaskValidationTests
{
    private static readonly TaskFixture Fixture = new();

    private static readonly Resource Volume = new()
    {
        Name = "disk",
        Type = ValueKind.Scalar,
        Scalar = new(10),
        Reservations = [new() { Type = ResourceReservationInfoType.Dynamic, Role = "eng" }],
        Disk = new()
        {
            Persistence = new() { Id = "v1" },
            Volume = new() { ContainerPath = "data", Mode = VolumeMode.Rw },
        },
    };

    private static readonly LinuxInfo OwnCgroups = new() { ShareCgroups = false };

    public static TheoryData<TaskInfo, string> Fields => new()
    {
        { Basic with { TaskId = new("") }, "ID must not be empty" },
        { Basic with { TaskId = new("a/b") }, "'a/b' contains invalid characters" },
        {
            Basic with { AgentId = new("other") },
            "Task uses invalid agent other while agent S is expected"
        },
        {
            Basic with { KillPolicy = new() { GracePeriod = new DurationInfo(-1) } },
            "Task's 'kill_policy.grace_period' must be non-negative"
        },
        {
            Basic with { MaxCompletionTime = new DurationInfo(-1) },
            "Task's `max_completion_time` must be non-negative"
        },
        { Basic with { Check = new() }, "Task uses invalid check: CheckInfo must specify 'type'" },
        {
            Basic with { HealthCheck = new() },
            "Task uses invalid health check: HealthCheck must specify 'type'"
        },
        { Basic with { Resources = [] }, "Task uses no resources" },
        {
            Basic with
            {
                Command = new() { Environment = new() { Variables = [new() { Name = "A" }] } },
            },
            "Task's `CommandInfo` is invalid: Environment variable 'A' of type 'VALUE' must have a"
                + " value set"
        },
        {
            Basic with { Container = new() { Type = ContainerInfoType.Docker } },
            "Task's `ContainerInfo` is invalid: DockerInfo 'docker' is not set for DOCKER typed"
                + " ContainerInfo"
        },
        {
            Basic with
            {
                Container = new() { Type = ContainerInfoType.Mesos, LinuxInfo = OwnCgroups },
            },
            "Only tasks in a task group may have 'share_cgroups' set to 'false'"
        },
    };

    public static TheoryData<TaskInfo, string> ResourceMistakes => new()
    {
        {
            Basic with { Resources = Wire("cpus:1;gpus:0.5") },
            "Task uses invalid resources: Invalid 'gpus' resource: The 'gpus' resource must be an"
                + " unsigned integer"
        },
        {
            Basic with { Resources = [Volume with { Reservations = [] }] },
            "Task uses invalid resources: Invalid DiskInfo: Persistent volumes cannot be created"
                + " from unreserved resources"
        },
        {
            Basic with { Resources = [Volume with { Disk = new() }] },
            "Task uses invalid resources: Invalid DiskInfo: DiskInfo is set but empty"
        },
        {
            Basic with { Resources = [Volume, Volume with { Scalar = new(20) }] },
            "Task uses duplicate persistence ID: Persistence ID 'v1' is not unique"
        },
        {
            Basic with
            {
                Resources =
                [
                    .. Wire("cpus:1"),
                    Wire("mem:1")[0] with { AllocationInfo = new() { Role = "ops" } },
                ],
            },
            "Invalid task resources: The resources have multiple allocation roles ('ops' and 'eng')"
                + " but only one allocation role is allowed"
        },
        {
            Basic with
            {
                Resources =
                [
                    .. Wire("cpus:1;mem:1"),
                    Wire("cpus:1")[0] with { Revocable = new() },
                ],
            },
            "Task mixes revocable and non-revocable resources: Cannot use both revocable and"
                + " non-revocable 'cpus' at the same time"
        },
    };

    public static TheoryData<TaskInfo, string> Limits => new()
    {
        {
            Basic with { Limits = [new("disk", new(1))] },
            "Only cpus and mem may be included in a task's resource limits"
        },
        {
            Basic with { Limits = [new("cpus", new(1))], Resources = Wire("mem:1") },
            "When a CPU limit is specified, a CPU request must also be specified"
        },
        {
            Basic with { Limits = [new("cpus", new(0.4))] },
            "The cpu limit must be greater than or equal to the cpu request"
        },
        {
            Basic with { Limits = [new("mem", new(1))], Resources = Wire("cpus:1") },
            "When a memory limit is specified, a memory request must also be specified"
        },
        {
            Basic with { Limits = [new("mem", new(63.9))] },
            "The memory limit must be greater than or equal to the memory request"
        },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    [MemberData(nameof(ResourceMistakes))]
    [MemberData(nameof(Limits))]
    [Trait("Fact", "S-139")]
    [Trait("Fact", "S-141")]
    [Trait("Fact", "S-146")]
    public void Mistakes_of_a_task_are_named(TaskInfo task, string expected) =>
        Assert.Equal(expected, TaskValidation.Validate(task, Fixture));

    [Fact]
    public void Good_tasks_pass()
    {
        TaskInfo[] fine =
        [
            Basic,
            CustomTask,
            CustomTask with { Executor = CustomExecutor with { Type = null } },
            Basic with { Limits = [new("cpus", new(1)), new("mem", new(double.PositiveInfinity))] },
            Basic with { Resources = Wire("cpus:2;mem:1024;ports:[31003-31004]") },
        ];

        Assert.All(fine, task => Assert.Null(TaskValidation.Validate(task, Fixture)));
    }

    [Fact]
    [Trait("Fact", "S-142")]
    public void An_id_in_use_is_refused() => Assert.Equal(
        "Task has duplicate ID: t-1",
        TaskValidation.Validate(
            Basic with { AgentId = new("other") }, new TaskFixture { KnownTask = Basic.TaskId }));

    [Fact]
    [Trait("Fact", "S-143")]
    public void The_id_of_an_unreachable_task_is_refused() => Assert.Equal(
        "Task reuses the ID of an unreachable task: t-1",
        TaskValidation.Validate(Basic, new TaskFixture { UnreachableTask = Basic.TaskId }));

    [Fact]
    public void Limits_need_an_agent_that_knows_them()
    {
        var fixture = new TaskFixture { Capabilities = new() { TaskResourceLimits = false } };

        Assert.Equal(
            "Agent is not capable of handling task resource limits",
            TaskValidation.Validate(Basic with { Limits = [new("gpus", new(1))] }, fixture));
    }

    [Fact]
    [Trait("Fact", "S-140")]
    public void A_task_has_either_command_or_executor()
    {
        const string Expected = "Task should have at least one (but not both) of CommandInfo or"
            + " ExecutorInfo present";

        Assert.Equal(Expected, TaskValidation.Validate(Basic with { Command = null }, Fixture));
        Assert.Equal(
            Expected, TaskValidation.Validate(Basic with { Executor = CustomExecutor }, Fixture));
    }

    [Fact]
    [Trait("Fact", "S-145")]
    public void More_than_the_offer_is_refused_with_both_amounts()
    {
        var task = CustomTask with { Resources = Wire("mem:1000;cpus:1.5") };

        Assert.Equal(
            "Total resources cpus(allocated: eng):1.6; mem(allocated: eng):1032 required by task"
                + " and its executor is more than available cpus(allocated: eng):2;"
                + " mem(allocated: eng):1024; disk(allocated: eng):100;"
                + " ports(allocated: eng):[31000-31009]",
            TaskValidation.Validate(task, Fixture));
    }

    [Fact]
    [Trait("Fact", "S-216")]
    public void A_known_executor_is_not_charged_again()
    {
        var task = CustomTask with { Resources = Wire("mem:1000;cpus:1.5") };

        Assert.Null(
            TaskValidation.Validate(task, new TaskFixture { Executor = CustomExecutor }));
    }

    [Fact]
    public void Resources_allocated_to_another_role_are_not_available()
    {
        var task = Basic with
        {
            Resources = [Wire("cpus:1")[0] with { AllocationInfo = new() { Role = "ops" } }],
        };
        var fixture = new TaskFixture { Available = ResourceSetText.Parse("cpus:2").Resources };

        Assert.Equal(
            "Total resources cpus(allocated: ops):1 required by task and its executor is more than"
                + " available cpus(allocated: eng):2",
            TaskValidation.Validate(task, fixture));
    }

    [Fact]
    public void Task_and_executor_do_not_share_ports()
    {
        var task = CustomTask with
        {
            Resources = Wire("ports:[31000-31003]"),
            Executor = CustomExecutor with { Resources = Wire("ports:[31003-31004]") },
        };

        Assert.Equal(
            "There are overlapping resources in the task resources"
                + " ports(allocated: eng):[31000-31003] and executor resources"
                + " ports(allocated: eng):[31003-31004]",
            TaskValidation.Validate(task, Fixture));
    }

    [Fact]
    public void Task_and_executor_do_not_mix_revocable_resources()
    {
        var task = CustomTask with
        {
            Resources = [Wire("cpus:1")[0] with { Revocable = new() }],
        };

        Assert.Equal(
            "Task and its executor mix revocable and non-revocable resources: Cannot use both"
                + " revocable and non-revocable 'cpus' at the same time",
            TaskValidation.Validate(task, Fixture));
    }
}
