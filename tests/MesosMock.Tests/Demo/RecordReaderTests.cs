using System.Text;
using MesosMock.Demo.Wire;

namespace MesosMock.Tests.Demo;

/// <summary>The demo's own way to take a stream apart.</summary>
public sealed class RecordReaderTests
{
    private const string Records = "5\nhello3\n{é0\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public async Task Records_are_whole_wherever_reads_end(int size)
    {
        var records = await ReadAsync(Encoding.UTF8.GetBytes(Records), size);

        Assert.Equal(["hello", "{é", ""], records);
    }

    [Theory]
    [InlineData("x\n")]
    [InlineData("-1\n")]
    [InlineData("\n")]
    [InlineData("99999999999\n")]
    [InlineData("2147483647\n")]
    [InlineData("5")]
    [InlineData("5\nhell")]
    public async Task What_is_no_record_is_refused(string bytes) =>
        await Assert.ThrowsAsync<InvalidDataException>(
            () => ReadAsync(Encoding.UTF8.GetBytes(bytes), 100));

    private static async Task<IReadOnlyList<string>> ReadAsync(byte[] bytes, int size)
    {
        var reader = new RecordReader(new Trickle(bytes, size), () => { });
        List<string> records = [];
        while (await reader.ReadAsync(CancellationToken.None) is { } record)
        {
            records.Add(Encoding.UTF8.GetString(record));
        }

        return records;
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(size, buffer.Length)], cancellationToken);
    }
}
