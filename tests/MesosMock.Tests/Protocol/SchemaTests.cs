using MesosMock.Protocol.Descriptors;
using MesosMock.Protocol.V1.Scheduler;
using OperatorCall = MesosMock.Protocol.V1.Master.Call;
using OperatorEvent = MesosMock.Protocol.V1.Master.Event;

namespace MesosMock.Tests.Protocol;

public sealed class SchemaTests
{
    /// <summary>Types of calls and events that say everything by themselves.</summary>
    private static readonly string[] Bare =
    [
        "UNKNOWN", "TEARDOWN", "HEARTBEAT", "GET_HEALTH", "GET_FLAGS", "GET_VERSION",
        "GET_LOGGING_LEVEL", "GET_STATE", "GET_AGENTS", "GET_FRAMEWORKS", "GET_EXECUTORS",
        "GET_OPERATIONS", "GET_TASKS", "GET_ROLES", "GET_WEIGHTS", "GET_MASTER", "SUBSCRIBE",
        "GET_MAINTENANCE_STATUS", "GET_MAINTENANCE_SCHEDULE", "GET_QUOTA",
    ];

    public static TheoryData<string> Unions =>
        [.. new[] { Union<Call>(), Union<Event>(), Union<OperatorCall>(), Union<OperatorEvent>() }];

    [Theory]
    [MemberData(nameof(Unions))]
    public void Every_type_of_a_union_has_its_member(string name)
    {
        var union = WireType.All.Single(type => type.Name == name).Descriptor;

        var missing = union.Find("type")!.Enum!().Members
            .Select(member => member.Name)
            .Where(member => union.Find(member.ToLowerInvariant()) is null);

        Assert.Empty(missing.Except(Bare));
    }

    [Fact]
    public void The_scheduler_speaks_seventeen_calls_and_eleven_events()
    {
        Assert.Equal(17, Enum.GetValues<CallType>().Count(type => type != CallType.Unknown));
        Assert.Equal(11, Enum.GetValues<EventType>().Count(type => type != EventType.Unknown));
    }

    [Fact]
    public void No_message_uses_a_name_or_a_number_twice()
    {
        foreach (var message in WireType.All.Select(type => type.Descriptor))
        {
            Assert.Equal(message.Fields.Count, message.Fields.DistinctBy(f => f.Number).Count());
            Assert.Equal(message.Fields.Count, message.Fields.DistinctBy(f => f.Name).Count());
            Assert.All(message.Fields, field => Assert.InRange(field.Number, 1, 18_999));
        }
    }

    [Fact]
    public void No_enum_uses_a_name_or_a_number_twice()
    {
        var enums = WireType.All
            .SelectMany(type => type.Descriptor.Fields)
            .Where(field => field.Kind == FieldKind.Enum)
            .Select(field => field.Enum!())
            .Distinct();
        foreach (var members in enums.Select(item => item.Members))
        {
            Assert.Equal(members.Count, members.DistinctBy(member => member.Name).Count());
            Assert.Equal(members.Count, members.DistinctBy(member => member.Number).Count());
        }
    }

    [Fact]
    public void All_messages_of_the_v1_api_are_there()
    {
        Assert.Equal(281, WireType.All.Count);
    }

    private static string Union<T>()
        where T : MesosMock.Protocol.IWireMessage<T> => WireType.Of<T>().Name;
}
