using System.Buffers;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Tests.Goldens;

namespace MesosMock.Tests.Protocol;

/// <summary>Events as a real master writes them, byte by byte.</summary>
public sealed class SchedulerEventTests
{
    [Fact]
    [Trait("Fact", "S-068")]
    [Trait("Fact", "S-069")]
    [Trait("Fact", "S-070")]
    [Trait("Fact", "S-071")]
    public void Events_of_a_real_master_are_written_as_they_were_read()
    {
        foreach (var line in Golden.Lines("Protocol/scheduler-events.txt"))
        {
            var message = WireType.Of<Event>().MustRead(line);

            Assert.Equal(line, Write((Event)message, WireFormat.Json));
        }
    }

    [Fact]
    public void Subscribed_looks_as_in_mesos()
    {
        var message = new Event
        {
            Type = EventType.Subscribed,
            Subscribed = new SubscribedEvent
            {
                FrameworkId = new("M-0000"),
                HeartbeatIntervalSeconds = 15,
                MasterInfo = new MasterInfo
                {
                    Id = "M",
                    Ip = 16777343,
                    Port = 5050,
                    Pid = "master@127.0.0.1:5050",
                    Hostname = "localhost",
                    Version = "1.12.0",
                    Address = new Address { Hostname = "localhost", Ip = "127.0.0.1", Port = 5050 },
                    Capabilities =
                    [
                        new() { Type = MasterInfoCapabilityType.AgentUpdate },
                        new() { Type = MasterInfoCapabilityType.AgentDraining },
                        new() { Type = MasterInfoCapabilityType.QuotaV2 },
                    ],
                },
            },
        };

        Assert.Equal(
            Golden.Lines("Protocol/scheduler-events.txt")[0], Write(message, WireFormat.Json));
    }

    [Fact]
    public void An_update_without_an_executor_looks_as_in_mesos()
    {
        var message = new Event
        {
            Type = EventType.Update,
            Update = new UpdateEvent
            {
                Status = new TaskStatusInfo
                {
                    TaskId = new("t-1"),
                    State = TaskState.Unreachable,
                    Message = "health check timed out",
                    Source = TaskStatusSource.Master,
                    Reason = TaskStatusReason.AgentRemoved,
                    AgentId = new("M-S0"),
                    ExecutorId = new("ex-1"),
                    Timestamp = 1700000087.5,
                    UnreachableTime = new(1700000087500000000),
                },
            },
        };

        Assert.Contains(
            Write(message, WireFormat.Json), Golden.Lines("Protocol/scheduler-events.txt"));
    }

    [Fact]
    public void A_heartbeat_in_protobuf_is_its_type()
    {
        var buffer = new ArrayBufferWriter<byte>();

        WireCodec.Write(
            new Event { Type = EventType.Heartbeat }, WireFormat.Protobuf, buffer);

        Assert.Equal("0808", Convert.ToHexString(buffer.WrittenSpan));
    }

    [Fact]
    public void Unset_defaults_are_written_unless_deprecated()
    {
        Assert.Equal(
            "{\"user\":\"u\",\"name\":\"n\",\"failover_timeout\":0.0,\"checkpoint\":false}",
            Write(new FrameworkInfo { User = "u", Name = "n" }, WireFormat.Json));
        Assert.Equal("{\"refuse_seconds\":5.0}", Write(new Filters(), WireFormat.Json));
        Assert.Equal("", Write(new Filters(), WireFormat.Protobuf));
    }

    [Theory]
    [InlineData("{}", null, "{\"share_cgroups\":true}")]
    [InlineData("{\"share_cgroups\":true}", true, "{\"share_cgroups\":true}")]
    [InlineData("{\"share_cgroups\":false}", false, "{\"share_cgroups\":false}")]
    public void Explicit_default_is_told_from_none_and_written_alike(
        string json, bool? expected, string written)
    {
        Assert.True(WireCodec.TryRead<LinuxInfo>(
            Encoding.UTF8.GetBytes(json), WireFormat.Json, out var read, out _));

        Assert.Equal(expected, read.ShareCgroups);
        Assert.Equal(written, Write(read, WireFormat.Json));
        var output = new ArrayBufferWriter<byte>();
        WireCodec.Write(read, WireFormat.Protobuf, output);
        Assert.Equal(expected is null ? 0 : 2, output.WrittenCount);
        output.ResetWrittenCount();
        WireCodec.WriteAsGiven(read, output);
        Assert.Equal(json, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Text_is_escaped_as_rapidjson_does()
    {
        var label = new Label { Key = "a/b\"\\\b\f\n\r\t\u0001\u001f\u007f é€𝄞" };

        Assert.Equal(
            "{\"key\":\"a/b\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001F\u007f é€𝄞\"}",
            Write(label, WireFormat.Json));
    }

    [Fact]
    public void Long_and_odd_text_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("𝄞\u0002", 5000));

        var read = (Label)WireType.Of<Label>().MustRead(
            Write(new Label { Key = text }, WireFormat.Json));

        Assert.Equal(text, read.Key);
        Assert.Equal("{\"key\":\"\ufffd\"}", Write(new Label { Key = "\ud800" }, WireFormat.Json));
    }

    [Fact]
    public void An_id_that_was_never_given_counts_as_empty()
    {
        Assert.Equal("{\"value\":\"\"}", Write(default(AgentId), WireFormat.Json));
    }

    private static string Write<T>(T message, WireFormat format)
        where T : IWireMessage<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        WireCodec.Write(message, format, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
