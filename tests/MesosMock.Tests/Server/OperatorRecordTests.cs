using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Streams;

namespace MesosMock.Tests.Server;

/// <summary>Events that many operators' streams share.</summary>
public sealed class OperatorRecordTests
{
    [Fact]
    public void An_event_is_encoded_once_for_each_format_however_many_read_it()
    {
        var record = new OperatorRecord(new Event { Type = EventType.Heartbeat });

        var json = Enumerable.Range(0, 5).Select(_ => record.In(WireFormat.Json)).ToArray();
        var protobuf = Enumerable.Range(0, 5)
            .Select(_ => record.In(WireFormat.Protobuf)).ToArray();

        Assert.All(json, bytes => Assert.Equal(json[0], bytes)); // the same memory
        Assert.All(protobuf, bytes => Assert.Equal(protobuf[0], bytes));
        Assert.Equal("20\n{\"type\":\"HEARTBEAT\"}"u8.ToArray(), json[0].ToArray());
    }
}
