using System.Buffers;
using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.RecordIo;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Protocol;

public sealed class RecordIoTests
{
    private static readonly string[] Contents = ["{\"type\":\"HEARTBEAT\"}", "a", "", "x\n7\ny"];

    [Fact]
    public void A_heartbeat_is_twenty_bytes_long()
    {
        var output = new ArrayBufferWriter<byte>();

        RecordIoWriter.Write(
            new Event { Type = EventType.Heartbeat }, WireFormat.Json, output);

        Assert.Equal("20\n{\"type\":\"HEARTBEAT\"}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Records_survive_a_split_at_every_byte()
    {
        var stream = Encode();
        for (var split = 0; split <= stream.Length; split++)
        {
            var reader = new RecordIoReader();
            var found = new List<string>();

            reader.Feed(stream.AsSpan(0, split));
            Drain(reader, found);
            reader.Feed(stream.AsSpan(split));
            Drain(reader, found);

            Assert.Equal(Contents, found);
            Assert.True(reader.IsBetweenRecords);
            Assert.Null(reader.Error);
        }
    }

    [Fact]
    public void Records_survive_byte_by_byte_and_all_at_once()
    {
        var stream = Encode();
        foreach (var size in new[] { 1, 2, 3, 7, stream.Length })
        {
            var reader = new RecordIoReader();
            var found = new List<string>();
            foreach (var slice in stream.Chunk(size))
            {
                reader.Feed(slice);
                Drain(reader, found);
            }

            Assert.Equal(Contents, found);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1\n")]
    [InlineData("\n")]
    [InlineData("1 \n")]
    [InlineData("12345678901")]
    [InlineData("9999999999\n")]
    [InlineData("33\n")]
    public void A_bad_length_ends_the_stream(string text)
    {
        var reader = new RecordIoReader(recordSizeMax: 32);
        reader.Feed(Encoding.UTF8.GetBytes("2\nok" + text));

        Assert.True(reader.TryRead(out var record));
        Assert.Equal("ok", Encoding.UTF8.GetString(record.Span));
        Assert.False(reader.TryRead(out _));
        Assert.NotNull(reader.Error);
        reader.Feed("2\nok"u8);
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void A_half_record_is_noticed()
    {
        var reader = new RecordIoReader();
        reader.Feed("5\nabc"u8);

        Assert.False(reader.TryRead(out _));
        Assert.False(reader.IsBetweenRecords);
        Assert.Null(reader.Error);
    }

    private static byte[] Encode()
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var content in Contents)
        {
            RecordIoWriter.Write(Encoding.UTF8.GetBytes(content), output);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Drain(RecordIoReader reader, List<string> found)
    {
        while (reader.TryRead(out var record))
        {
            found.Add(Encoding.UTF8.GetString(record.Span));
        }
    }
}
