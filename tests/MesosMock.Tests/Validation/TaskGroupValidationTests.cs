using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;
using static MesosMock.Tests.Validation.TaskFixture;

namespace MesosMock.Tests.Validation;

public sealed class TaskGroupValidationTests
{
    private static readonly TaskFixture Fixture = new();
    private static readonly TaskInfo Second = GroupTask with { TaskId = new("t-2") };
    private static readonly ContainerInfo Mesos = new() { Type = ContainerInfoType.Mesos };
    private static readonly LinuxInfo OwnCgroups = new() { ShareCgroups = false };

    public static TheoryData<TaskInfo, string> TaskMistakes => new()
    {
        { GroupTask with { Resources = [] }, "Task uses no resources" },
        { GroupTask with { Executor = null }, "'TaskInfo.executor' must be set" },
        {
            GroupTask with
            {
                Container = Mesos with { NetworkInfos = [new()] },
                HealthCheck = new() { Type = HealthCheckType.Tcp, Tcp = new() { Port = 1 } },
            },
            "HTTP and TCP health checks are not supported for nested containers not joining"
                + " parent's network"
        },
        {
            GroupTask with
            {
                Container = new()
                {
                    Type = ContainerInfoType.Docker,
                    Docker = new() { Image = "i" },
                },
            },
            "Docker ContainerInfo is not supported on the task"
        },
        {
            GroupTask with { Limits = [new("cpus", new(1))] },
            "Resource limits may only be set for tasks within a task group when the"
                + " 'share_cgroups' field is set to 'false'."
        },
    };

    public static TheoryData<ExecutorInfo, string> ExecutorMistakes => new()
    {
        { GroupExecutor with { FrameworkId = null }, "'ExecutorInfo.framework_id' must be set" },
        { GroupExecutor with { Type = null }, "'ExecutorInfo.type' must be set" },
        { GroupExecutor with { Type = ExecutorInfoType.Unknown }, "Unknown executor type" },
        {
            GroupExecutor with { Name = "other" },
            "The `ExecutorInfo` of task 't-1' is different from executor 'x'"
        },
    };

    public static TheoryData<string, string> Minimums => new()
    {
        {
            "mem:32;disk:10",
            "Executor 'x' uses less CPUs (None) than the minimum required (0.01)"
        },
        {
            "cpus:0.005;mem:32;disk:10",
            "Executor 'x' uses less CPUs (0.005) than the minimum required (0.01)"
        },
        {
            "cpus:0.1;disk:10",
            "Executor 'x' uses less memory (None) than the minimum required (32MB)"
        },
        {
            "cpus:0.1;mem:16;disk:10",
            "Executor 'x' uses less memory (16MB) than the minimum required (32MB)"
        },
        { "cpus:0.1;mem:32", "Executor 'x' uses no disk" },
    };

    [Fact]
    public void A_good_group_passes() => Assert.Null(Validate(GroupExecutor, GroupTask, Second));

    [Theory]
    [MemberData(nameof(TaskMistakes))]
    [Trait("Fact", "S-161")]
    public void A_mistake_of_one_task_is_the_groups(TaskInfo task, string expected) =>
        Assert.Equal($"Task 't-1' is invalid: {expected}", Validate(GroupExecutor, Second, task));

    [Theory]
    [MemberData(nameof(ExecutorMistakes))]
    [Trait("Fact", "S-157")]
    public void Mistakes_of_the_executor_are_named(ExecutorInfo executor, string expected) =>
        Assert.Equal(expected, Validate(executor, GroupTask));

    [Theory]
    [MemberData(nameof(Minimums))]
    [Trait("Fact", "S-159")]
    [Trait("Fact", "S-160")]
    public void The_executor_needs_cpus_memory_and_disk(string resources, string expected)
    {
        var executor = GroupExecutor with { Resources = Wire(resources) };

        Assert.Equal(expected, Validate(executor, GroupTask with { Executor = executor }));
    }

    [Fact]
    public void Tasks_and_executor_fit_the_offer_together()
    {
        var task = GroupTask with { Resources = Wire("cpus:1") };

        Assert.StartsWith(
            "Total resources cpus(allocated: eng):2.1; mem(allocated: eng):32;"
                + " disk(allocated: eng):10 required by task group and its executor are more than"
                + " available cpus(allocated: eng):2;",
            Validate(GroupExecutor, task, task with { TaskId = new("t-2") }));
    }

    [Fact]
    public void Tasks_of_a_group_do_not_share_ports()
    {
        var task = GroupTask with { Resources = Wire("ports:[31000-31001]") };

        Assert.Equal(
            "There are overlapping resources in the task group's task resources"
                + " [ ports(allocated: eng):[31000-31001], ports(allocated: eng):[31000-31001] ]"
                + " and/or executor resources cpus(allocated: eng):0.1; mem(allocated: eng):32;"
                + " disk(allocated: eng):10",
            Validate(GroupExecutor, task, task with { TaskId = new("t-2") }));
    }

    [Fact]
    public void Tasks_of_a_group_agree_on_their_cgroups()
    {
        const string Expected = "If set, the value of 'share_cgroups' must be the same for all"
            + " tasks in each task group and under a single executor";
        var own = GroupTask with { Container = Mesos with { LinuxInfo = OwnCgroups } };
        TaskFixture running = new() { Executor = GroupExecutor, Containers = [null] };

        Assert.Equal(Expected, Validate(GroupExecutor, own, Second));
        Assert.Equal(
            Expected,
            TaskGroupValidation.Validate(new() { Tasks = [own] }, GroupExecutor, running));
        Assert.Null(Validate(GroupExecutor, own with { Limits = [new("cpus", new(1))] }));
    }

    private static string? Validate(ExecutorInfo executor, params TaskInfo[] tasks) =>
        TaskGroupValidation.Validate(new() { Tasks = [.. tasks] }, executor, Fixture);
}
