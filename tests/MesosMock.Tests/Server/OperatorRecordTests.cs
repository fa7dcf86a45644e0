using MesosMock.Protocol;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Streams;

namespace MesosMock.Tests.Server;

/// <summary>Events that many operators' streams share.</summary>
public sealed class OperatorRecordTests
{
    [Fact]
    public void An_event_is_made_and_encoded_once_for_each_format_however_many_read_it()
    {
        var made = new List<WireFormat>();
        var record = new OperatorRecord(format =>
        {
            made.Add(format);
            return new Event { Type = EventType.Heartbeat };
        });
        Assert.Empty(made);

        var json = Enumerable.Range(0, 5).Select(_ => record.In(WireFormat.Json)).ToArray();
        _ = record.In(WireFormat.Protobuf);
        _ = record.In(WireFormat.Protobuf);

        Assert.Equal([WireFormat.Json, WireFormat.Protobuf], made);
        Assert.All(json, bytes => Assert.Equal(json[0], bytes)); // the same memory
        Assert.Equal("20\n{\"type\":\"HEARTBEAT\"}"u8.ToArray(), json[0].ToArray());
    }
}
