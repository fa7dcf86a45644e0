using System.Text;
using MesosMock.EndToEndTests.Http;
using static MesosMock.EndToEndTests.Http.ProtobufWriter;

namespace MesosMock.EndToEndTests.Tasks;

/// <summary>Schedulers that speak protobuf, wholly or in one direction.</summary>
public sealed class FormatTests
{
    // Numbers of fields: include/mesos/v1/scheduler/scheduler.proto and mesos.proto.
    private static readonly byte[] Subscribe =
    [
        0x10, 0x01, // Call: type = SUBSCRIBE
        0x1a, 0x09, // Call: subscribe, 9 bytes
        0x0a, 0x07, // Subscribe: framework_info, 7 bytes
        0x0a, 0x01, (byte)'u', // FrameworkInfo: user = "u"
        0x12, 0x02, (byte)'p', (byte)'b', // FrameworkInfo: name = "pb"
    ];

    private const string SubscribeInJson =
        """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"u","name":"pb"}}}""";

    [Fact]
    [Trait("Fact", "S-026")]
    public async Task Hand_made_bytes_get_records_of_protobuf_one_a_chunk()
    {
        await using var own = await OwnMaster.StartAsync(options => options);
        using var stream = new RawConnection(own.Port);
        stream.Send(
            "POST",
            Subscriber.Path,
            Subscribe,
            Subscriber.Protobuf,
            Subscriber.AcceptsProtobuf);

        using var framework = await Subscriber.OpenAsync(own.Port, stream);
        var subscribed = await framework.ReadRecordAsync();
        var heartbeat = await stream.ReadChunkAsync();
        var offers = await framework.ReadRecordAsync();

        Assert.Equal("application/x-protobuf", framework.Head.Header("Content-Type"));
        Assert.Equal([0x08, 0x01, 0x12], subscribed[..3]);
        var id = new ProtobufMessage(subscribed).Message(2).Id(1);
        Assert.EndsWith("-0000", id, StringComparison.Ordinal);
        Assert.Equal("2\n\x08\x08", heartbeat);
        Assert.Equal([0x08, 0x02, 0x1a], offers[..3]);
    }

    [Theory]
    [Trait("Fact", "S-021")]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_task_lives_in_any_mix_of_formats(bool inProtobuf, bool streamInProtobuf)
    {
        await using var own = await OwnMaster.StartAsync(OwnMaster.WithShortLives);
        using var stream = new RawConnection(own.Port);
        var contentType = inProtobuf ? Subscriber.Protobuf : Subscriber.Json;
        stream.Send(
            "POST",
            Subscriber.Path,
            inProtobuf ? Subscribe : Encoding.UTF8.GetBytes(SubscribeInJson),
            contentType,
            streamInProtobuf ? Subscriber.AcceptsProtobuf : "Accept: application/json");
        using var framework = await Subscriber.OpenAsync(own.Port, stream);
        var frameworkId = (await NextAsync(framework, streamInProtobuf, "SUBSCRIBED")).FrameworkId;
        var offer = await NextAsync(framework, streamInProtobuf, "OFFERS");
        await CallAsync(inProtobuf
            ? AcceptInProtobuf(frameworkId, offer)
            : AcceptInJson(frameworkId, offer));

        List<string> states = [];
        while (states.LastOrDefault() != "TASK_FINISHED")
        {
            var update = await NextAsync(framework, streamInProtobuf, "UPDATE");
            states.Add(update.State);
            if (update.Uuid.Length > 0)
            {
                await CallAsync(inProtobuf
                    ? AcknowledgeInProtobuf(frameworkId, update)
                    : AcknowledgeInJson(frameworkId, update));
            }
        }

        Assert.Equal(Lives.Good, states.Distinct());

        async Task CallAsync(byte[] call)
        {
            var response = await framework.CallAsync(call, contentType, framework.StreamIdHeader);
            Assert.Equal((202, ""), (response.Status, response.Body));
        }
    }

    private static async Task<Seen> NextAsync(
        Subscriber framework, bool isProtobuf, string type)
    {
        while (true)
        {
            var body = await framework.ReadRecordAsync();
            var seen = isProtobuf ? Seen.InProtobuf(body) : Seen.InJson(body);
            if (seen.Type == type)
            {
                return seen;
            }

            Assert.Contains(seen.Type, new[] { "HEARTBEAT", "OFFERS" });
        }
    }

    private static byte[] AcceptInProtobuf(string frameworkId, Seen offer)
    {
        var cpus = Field(4, Field(1, "cpus"), Field(2, 0), Field(3, Field(1, 0.5)));
        var command = Field(7, Field(3, "sleep 1"));
        var task = Field(
            1, Field(1, "task"), Id(2, "t"), Id(3, offer.AgentId), cpus, command);
        var launch = Field(2, Field(1, 1), Field(2, task));
        return
        [
            .. Id(1, frameworkId),
            .. Field(2, 3),
            .. Field(4, Id(1, offer.OfferId), launch),
        ];
    }

    private static byte[] AcknowledgeInProtobuf(string frameworkId, Seen update) =>
    [
        .. Id(1, frameworkId),
        .. Field(2, 8),
        .. Field(8, Id(1, update.AgentId), Id(2, "t"), Field(3, update.Uuid)),
    ];

    private static byte[] AcceptInJson(string frameworkId, Seen offer) => Encoding.UTF8.GetBytes(
        $$$"""
        {"framework_id":{"value":"{{{frameworkId}}}"},"type":"ACCEPT","accept":{
        "offer_ids":[{"value":"{{{offer.OfferId}}}"}],
        "operations":[{"type":"LAUNCH","launch":{"task_infos":[{"name":"task",
        "task_id":{"value":"t"},"agent_id":{"value":"{{{offer.AgentId}}}"},
        "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":0.5}}],
        "command":{"value":"sleep 1"}}]}}]}}
        """);

    private static byte[] AcknowledgeInJson(string frameworkId, Seen update) =>
        Encoding.UTF8.GetBytes(
            $$$"""
            {"framework_id":{"value":"{{{frameworkId}}}"},"type":"ACKNOWLEDGE","acknowledge":{
            "agent_id":{"value":"{{{update.AgentId}}}"},"task_id":{"value":"t"},
            "uuid":"{{{Convert.ToBase64String(update.Uuid)}}}"}}
            """);
}
