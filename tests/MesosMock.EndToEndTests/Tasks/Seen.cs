using System.Text.Json;
using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Tasks;

/// <summary>What a scheduler needs of an event, in whatever format it came.</summary>
internal sealed record Seen(string Type)
{
    // Event.Type in include/mesos/v1/scheduler/scheduler.proto, TaskState in mesos.proto.
    private static readonly string[] Types =
        ["UNKNOWN", "SUBSCRIBED", "OFFERS", "RESCIND", "UPDATE", "", "", "ERROR", "HEARTBEAT"];

    private static readonly string[] States =
    [
        "TASK_STARTING", "TASK_RUNNING", "TASK_FINISHED", "TASK_FAILED", "TASK_KILLED",
        "TASK_LOST", "TASK_STAGING",
    ];

    public string FrameworkId { get; private init; } = "";

    public string OfferId { get; private init; } = "";

    public string AgentId { get; private init; } = "";

    public string State { get; private init; } = "";

    public byte[] Uuid { get; private init; } = [];

    public static Seen InJson(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var @event = document.RootElement;
        var seen = new Seen(@event.Text("type"));
        if (seen.Type == "SUBSCRIBED")
        {
            return seen with { FrameworkId = @event.GetProperty("subscribed").Id("framework_id") };
        }

        if (seen.Type == "OFFERS")
        {
            var offer = @event.GetProperty("offers").GetProperty("offers")[0];
            return seen with { OfferId = offer.Id("id"), AgentId = offer.Id("agent_id") };
        }

        if (seen.Type != "UPDATE")
        {
            return seen;
        }

        var status = @event.GetProperty("update").GetProperty("status");
        return seen with
        {
            AgentId = status.Id("agent_id"),
            State = status.Text("state"),
            Uuid = status.TryGetProperty("uuid", out var uuid) ? uuid.GetBytesFromBase64() : [],
        };
    }

    public static Seen InProtobuf(byte[] body)
    {
        var @event = new ProtobufMessage(body);
        var seen = new Seen(Types[@event.Value(1)]);
        switch (seen.Type)
        {
            case "SUBSCRIBED":
                return seen with { FrameworkId = @event.Message(2).Id(1) };
            case "OFFERS":
                var offer = @event.Message(3).Message(1);
                return seen with { OfferId = offer.Id(1), AgentId = offer.Id(3) };
            case "UPDATE":
                var status = @event.Message(5).Message(1);
                return seen with
                {
                    AgentId = status.Id(5),
                    State = States[status.Value(2)],
                    Uuid = status.Has(11) ? status.Bytes(11) : [],
                };
            default:
                return seen;
        }
    }
}
