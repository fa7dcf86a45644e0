using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;
using static MesosMock.Tests.Validation.TaskFixture;

namespace MesosMock.Tests.Validation;

public sealed class OperationShapeValidationTests
{
    private const string Invalid = "Operation attempted with invalid resources: ";
    private const string Negative =
        "Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0";

    private static readonly Resource Bad = Wire("cpus:1")[0] with { Scalar = new(-1) };

    [Theory]
    [InlineData(OfferOperationType.Launch,
        "A LAUNCH offer operation must have the Offer.Operation.launch field set.")]
    [InlineData(OfferOperationType.LaunchGroup,
        "A LAUNCH_GROUP offer operation must have the Offer.Operation.launch_group field set.")]
    [InlineData(OfferOperationType.Reserve, Invalid
        + "A RESERVE offer operation must have the Offer.Operation.reserve field set.")]
    [InlineData(OfferOperationType.Unreserve, Invalid
        + "An UNRESERVE offer operation must have the Offer.Operation.unreserve field set.")]
    [InlineData(OfferOperationType.Create, Invalid
        + "A CREATE offer operation must have the Offer.Operation.create field set.")]
    [InlineData(OfferOperationType.Destroy, Invalid
        + "A DESTROY offer operation must have the Offer.Operation.destroy field set.")]
    [InlineData(OfferOperationType.GrowVolume, Invalid
        + "A GROW_VOLUME operation must have the Offer.Operation.grow_volume field set")]
    [InlineData(OfferOperationType.ShrinkVolume, Invalid
        + "A SHRINK_VOLUME offer operation must have the Offer.Operation.shrink_volume field set")]
    [InlineData(OfferOperationType.CreateDisk, Invalid
        + "A CREATE_DISK offer operation must have the Offer.Operation.create_disk field set.")]
    [InlineData(OfferOperationType.DestroyDisk, Invalid
        + "A DESTROY_DISK offer operation must have the Offer.Operation.destroy_disk field set.")]
    [Trait("Fact", "S-149")]
    public void Operations_need_their_bodies(OfferOperationType type, string expected) =>
        Assert.Equal(expected, Validate(new() { Type = type, Id = new OperationId("o") }));

    [Fact]
    [Trait("Fact", "S-148")]
    public void One_bad_resource_of_a_launch_is_the_error_of_all_its_tasks()
    {
        OfferOperationLaunch bad = new() { TaskInfos = [Basic, Basic with { Resources = [Bad] }] };
        var executor = CustomExecutor with { Resources = [Bad] };
        OfferOperationLaunch badExecutor =
            new() { TaskInfos = [CustomTask with { Executor = executor }] };

        Assert.Equal(Negative, Validate(Launch(bad)));
        Assert.Equal(Negative, Validate(Launch(badExecutor)));
        Assert.Null(Validate(Launch(new() { TaskInfos = [Basic, CustomTask] })));
    }

    [Fact]
    public void Bad_resources_of_a_group_executor_are_found()
    {
        OfferOperation operation = new()
        {
            Type = OfferOperationType.LaunchGroup,
            LaunchGroup = new()
            {
                Executor = GroupExecutor with { Resources = [Bad] },
                TaskGroup = new() { Tasks = [GroupTask] },
            },
        };

        Assert.Equal(Negative, Validate(operation));
    }

    [Fact]
    public void Reservation_updates_are_not_for_schedulers()
    {
        OfferOperation operation = new()
        {
            Type = OfferOperationType.Reserve,
            Reserve = new() { Source = Wire("cpus:1"), Resources = Wire("cpus(eng):1") },
        };

        Assert.Equal(
            Invalid + "Reservation updates are not yet implemented for the scheduler API.",
            Validate(operation));
    }

    [Fact]
    [Trait("Fact", "S-156")]
    public void Launches_have_no_id()
    {
        var launch = Launch(new() { TaskInfos = [Basic] }) with { Id = new OperationId("o") };
        OfferOperation group = new()
        {
            Type = OfferOperationType.LaunchGroup,
            Id = new OperationId("o"),
            LaunchGroup = new() { Executor = GroupExecutor, TaskGroup = new() },
        };

        Assert.Equal("The `id` field cannot be set on LAUNCH operations", Validate(launch));
        Assert.Equal("The `id` field cannot be set on LAUNCH_GROUP operations", Validate(group));
    }

    [Fact]
    public void Feedback_needs_an_agent_that_gives_it()
    {
        OfferOperation operation = new()
        {
            Type = OfferOperationType.Unreserve,
            Id = new OperationId("o"),
            Unreserve = new() { Resources = Wire("cpus(eng):1") },
        };

        Assert.Equal(
            "Operation requested feedback, but agent S does not have the required"
                + " RESOURCE_PROVIDER capability",
            Validate(operation, new() { ResourceProvider = false }));
        Assert.Equal(
            "Operation on agent default resources requested feedback, but agent S does not have"
                + " the required AGENT_OPERATION_FEEDBACK and RESOURCE_PROVIDER capabilities",
            Validate(operation, new() { AgentOperationFeedback = false }));
        Assert.Null(Validate(operation));
        Assert.Null(Validate(operation with { Id = null }, new() { ResourceProvider = false }));
    }

    private static OfferOperation Launch(OfferOperationLaunch launch) =>
        new() { Type = OfferOperationType.Launch, Launch = launch };

    private static string? Validate(
        OfferOperation operation, AgentCapabilities? capabilities = null) =>
        OperationShapeValidation.Validate(
            operation, new AgentId("S"), capabilities ?? AgentCapabilities.All);
}
