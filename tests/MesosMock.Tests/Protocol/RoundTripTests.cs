using System.Text;
using MesosMock.Protocol;

namespace MesosMock.Tests.Protocol;

public sealed class RoundTripTests
{
    private const int MessagesPerType = 40;

    [Fact]
    public void A_random_message_survives_both_formats()
    {
        ForEachRandomMessage((type, message) =>
        {
            foreach (var format in Enum.GetValues<WireFormat>())
            {
                var bytes = type.Write(message, format);
                var again = type.MustRead(bytes, format);
                Assert.Equal(message, again);
                Assert.Equal(message.GetHashCode(), again.GetHashCode());
                Assert.Equal(bytes, type.Write(again, format));
            }
        });
    }

    [Fact]
    public void The_strict_and_the_lenient_reader_agree()
    {
        ForEachRandomMessage((type, message) =>
        {
            var json = type.Write(message, WireFormat.Json);

            var (lenient, error) = type.ReadLeniently(json);

            Assert.Equal(default, error);
            Assert.Equal(message, lenient);
            var strict = type.ReadStrictly(json);
            Assert.True(
                strict is null ? !IsPlain(json) : strict.Equals(lenient),
                $"strict: {strict}\nlenient: {lenient}");
        });
    }

    [Fact]
    public void Every_truncation_of_a_message_is_answered()
    {
        ForEachRandomMessage((type, message) =>
        {
            foreach (var format in Enum.GetValues<WireFormat>())
            {
                var bytes = type.Write(message, format);
                for (var length = 0; length < Math.Min(bytes.Length, 60); length++)
                {
                    var (read, error) = type.Read(bytes.AsSpan(0, length), format);
                    Assert.Equal(read is null, error.Kind != WireErrorKind.None);
                }
            }
        });
    }

    /// <summary>Escapes, empty keys of maps and -0.0 are left to the lenient reader.</summary>
    private static bool IsPlain(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        return !text.Contains('\\')
            && !text.Contains("\"\":", StringComparison.Ordinal)
            && !text.Contains("-0.0", StringComparison.Ordinal);
    }

    private static void ForEachRandomMessage(Action<WireType, object> check)
    {
        var seed = Environment.TickCount;
        var messages = new RandomMessages(seed);
        foreach (var type in WireType.All)
        {
            for (var i = 0; i < MessagesPerType; i++)
            {
                try
                {
                    check(type, type.MustRead(messages.Next(type.Descriptor), WireFormat.Protobuf));
                }
                catch (Exception failure)
                {
                    throw new InvalidOperationException($"seed {seed}, {type}, {i}", failure);
                }
            }
        }
    }
}
