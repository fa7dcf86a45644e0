using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;
using static MesosMock.Tests.Validation.TaskFixture;

namespace MesosMock.Tests.Validation;

public sealed class ExecutorValidationTests
{
    private static readonly TaskFixture Fixture = new();
    private static readonly ContainerInfo Mesos = new() { Type = ContainerInfoType.Mesos };

    public static TheoryData<ExecutorInfo, string> Mistakes => new()
    {
        {
            GroupExecutor with { Command = new() },
            "'ExecutorInfo.command' must not be set for 'DEFAULT' executor"
        },
        {
            GroupExecutor with { Container = Mesos with { Type = ContainerInfoType.Docker } },
            "'ExecutorInfo.container.type' must be 'MESOS' for 'DEFAULT' executor"
        },
        {
            GroupExecutor with
            {
                Container = Mesos with { Mesos = new() { Image = new() { Type = 0 } } },
            },
            "'ExecutorInfo.container.mesos.image' must not be set for 'DEFAULT' executor"
        },
        {
            CustomExecutor with { Command = null },
            "'ExecutorInfo.command' must be set for 'CUSTOM' executor"
        },
        {
            CustomExecutor with { ExecutorId = new("..") },
            "'..' is disallowed"
        },
        {
            CustomExecutor with { ShutdownGracePeriod = new DurationInfo(-1) },
            "ExecutorInfo's 'shutdown_grace_period' must be non-negative"
        },
        {
            CustomExecutor with
            {
                Command = new()
                {
                    Environment = new()
                    {
                        Variables =
                        [
                            new() { Name = "A", Type = CommandEnvironmentVariableType.Secret },
                        ],
                    },
                },
            },
            "Executor's `CommandInfo` is invalid: Environment variable 'A' of type 'SECRET' must"
                + " have a secret set"
        },
        {
            CustomExecutor with
            {
                Container = Mesos with
                {
                    Volumes = [new() { ContainerPath = "/data", Mode = VolumeMode.Rw }],
                },
            },
            "Executor's `ContainerInfo` is invalid: Invalid volume: Only one of them should be set:"
                + " 'host_path', 'image' and 'source'"
        },
        {
            CustomExecutor with { FrameworkId = null },
            "'ExecutorInfo.framework_id' must be set"
        },
        {
            CustomExecutor with { FrameworkId = new FrameworkId("G") },
            "ExecutorInfo has an invalid FrameworkID (Actual: G vs Expected: F)"
        },
        {
            CustomExecutor with { Resources = Wire("gpus:0.5") },
            "Executor uses invalid resources: Invalid 'gpus' resource: The 'gpus' resource must be"
                + " an unsigned integer"
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistakes_of_an_executor_are_named(ExecutorInfo executor, string expected) =>
        Assert.Equal(expected, ExecutorValidation.Validate(executor, Fixture));

    [Theory]
    [InlineData(true, "The 'share_cgroups' field cannot be set to 'true' on executor containers")]
    [InlineData(false, null)]
    [InlineData(null, null)]
    public void Executor_may_not_say_that_it_shares_cgroups(bool? shares, string? expected)
    {
        var container = Mesos with { LinuxInfo = new() { ShareCgroups = shares } };
        var group = GroupExecutor with { Container = container };
        var custom = CustomExecutor with { Container = container };

        Assert.Equal(
            expected,
            TaskGroupValidation.Validate(
                new() { Tasks = [GroupTask with { Executor = group }] }, group, Fixture));
        Assert.Equal(
            expected,
            TaskValidation.Validate(CustomTask with { Executor = custom }, Fixture));
    }

    [Fact]
    public void An_executor_of_an_unknown_type_passes_the_general_checks() => Assert.Null(
        ExecutorValidation.Validate(
            CustomExecutor with { Type = ExecutorInfoType.Unknown, Command = null }, Fixture));

    [Fact]
    public void A_running_executor_cannot_change()
    {
        var fixture = new TaskFixture { Executor = CustomExecutor };

        var error = ExecutorValidation.Validate(CustomExecutor with { Name = "new" }, fixture);

        Assert.StartsWith(
            "ExecutorInfo is not compatible with existing ExecutorInfo with same ExecutorID.\n"
                + "------------------------------------------------------------\n"
                + "Existing ExecutorInfo:\n",
            error);
        Assert.Null(ExecutorValidation.Validate(CustomExecutor, fixture));
    }

    [Fact]
    public void A_running_executor_may_say_its_resources_in_another_order()
    {
        var swapped = CustomExecutor with
        {
            Resources = [CustomExecutor.Resources[1], CustomExecutor.Resources[0]],
        };

        Assert.Null(
            ExecutorValidation.Validate(swapped, new TaskFixture { Executor = CustomExecutor }));
    }

    [Theory]
    [InlineData(ExecutorInfoType.Unknown, "'ExecutorInfo.type' must be 'CUSTOM'")]
    [InlineData(null, "'ExecutorInfo.command' must be set")]
    public void A_launch_needs_a_custom_executor(ExecutorInfoType? type, string expected)
    {
        var executor = CustomExecutor with { Type = type, Command = null };

        Assert.Equal(
            expected, TaskValidation.Validate(CustomTask with { Executor = executor }, Fixture));
    }
}
