using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Protocol;

public sealed class RobustnessTests
{
    private const int Rounds = 300;

    [Fact]
    public void Random_bytes_never_make_the_readers_throw()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var types = WireType.All;
        for (var i = 0; i < Rounds * 20; i++)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            Read(types[random.Next(types.Count)], bytes, $"seed {seed}, round {i}");
        }
    }

    [Fact]
    public void Damaged_messages_never_make_the_readers_throw()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var messages = new RandomMessages(seed);
        foreach (var type in new[] { WireType.Of<Call>(), WireType.Of<Event>() })
        {
            for (var i = 0; i < Rounds; i++)
            {
                var message = type.MustRead(messages.Next(type.Descriptor), WireFormat.Protobuf);
                foreach (var format in Enum.GetValues<WireFormat>())
                {
                    var bytes = Damage(type.Write(message, format), random);
                    Read(type, bytes, $"seed {seed}, round {i}");
                }
            }
        }
    }

    [Fact]
    public void What_the_strict_reader_accepts_of_damaged_text_the_lenient_one_reads_alike()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var messages = new RandomMessages(seed);
        var type = WireType.Of<Call>();
        for (var i = 0; i < Rounds * 3; i++)
        {
            var message = type.MustRead(messages.Next(type.Descriptor), WireFormat.Protobuf);
            var json = Damage(type.Write(message, WireFormat.Json), random);

            if (type.ReadStrictly(json) is { } strict)
            {
                var (lenient, error) = type.ReadLeniently(json);
                Assert.True(
                    strict.Equals(lenient),
                    $"seed {seed}, round {i}: {error} for {Encoding.UTF8.GetString(json)}");
            }
        }
    }

    [Fact]
    public void Deep_nesting_is_refused_not_followed()
    {
        var deepJson = string.Concat(Enumerable.Repeat("{\"parent\":", 100_000));
        var deepArray = new string('[', 100_000);
        var container = WireType.Of<ContainerId>();

        Assert.Null(container.Read(Encoding.UTF8.GetBytes(deepJson), WireFormat.Json).Message);
        Assert.Null(container.Read(Encoding.UTF8.GetBytes(deepArray), WireFormat.Json).Message);
        Assert.Null(container.Read(Nested(101), WireFormat.Protobuf).Message);
        Assert.NotNull(container.Read(Nested(100), WireFormat.Protobuf).Message);
    }

    [Fact]
    public void Nested_groups_are_refused_not_followed()
    {
        var groups = new byte[100_000];
        Array.Fill(groups, (byte)0x0B);

        Assert.Null(WireType.Of<Filters>().Read(groups, WireFormat.Protobuf).Message);
    }

    [Theory]
    [InlineData("0AFFFFFFFF0F")]
    [InlineData("0AFFFFFFFFFFFFFFFFFF01")]
    [InlineData("0A05")]
    [InlineData("FF")]
    [InlineData("00")]
    [InlineData("0C")]
    [InlineData("0F")]
    public void Broken_protobuf_is_one_kind_of_error(string hex)
    {
        var (message, error) =
            WireType.Of<Call>().Read(Convert.FromHexString(hex), WireFormat.Protobuf);

        Assert.Null(message);
        Assert.Equal(new WireError(WireErrorKind.Protobuf, ""), error);
    }

    private static byte[] Nested(int depth)
    {
        var type = WireType.Of<ContainerId>();
        var id = new ContainerId { Value = "" };
        for (var i = 0; i < depth; i++)
        {
            id = new ContainerId { Value = "", Parent = id };
        }

        return type.Write(id, WireFormat.Protobuf);
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(4); i >= 0 && damaged.Count > 0; i--)
        {
            var position = random.Next(damaged.Count);
            switch (random.Next(3))
            {
                case 0:
                    damaged[position] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveAt(position);
                    break;
                default:
                    damaged.Insert(position, damaged[random.Next(damaged.Count)]);
                    break;
            }
        }

        return [.. damaged];
    }

    private static void Read(WireType type, byte[] bytes, string round)
    {
        foreach (var format in Enum.GetValues<WireFormat>())
        {
            try
            {
                var (message, error) = type.Read(bytes, format);
                Assert.Equal(message is null, error.Kind != WireErrorKind.None);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"{round}, {type}, {format}: {Convert.ToHexString(bytes)}", failure);
            }
        }
    }
}
