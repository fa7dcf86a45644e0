using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Protocol;

/// <summary>What Mesos accepts although it is not how Mesos would write it.</summary>
public sealed class JsonLeniencyTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{\"type\":\"NOPE\"}")]
    [InlineData("{\"type\":null}")]
    [InlineData("{\"unknown\":{\"deep\":[1,{\"er\":null}]},\"frameworkId\":7}")]
    [InlineData("{\"type\":\"REVIVE\",\"type\":null}")]
    [InlineData(" {\t} \r\n")]
    [Trait("Fact", "S-044")]
    [Trait("Fact", "S-045")]
    [Trait("Fact", "S-057")]
    [Trait("Fact", "S-058")]
    [Trait("Fact", "S-059")]
    public void What_is_unknown_or_null_counts_as_unset(string body)
    {
        Assert.Equal(new Call(), Read<Call>(body));
    }

    [Theory]
    [InlineData("{\"type\":\"DECLINE\",\"type\":\"REVIVE\"}")]
    [InlineData("{\"\\u0074ype\":\"REVIVE\"}")]
    [InlineData("{\"type\":\"REV\\u0049VE\"}")]
    public void The_last_of_equal_names_counts_and_escapes_are_letters(string body)
    {
        Assert.Equal(new Call { Type = CallType.Revive }, Read<Call>(body));
    }

    [Theory]
    [InlineData("5", 5.0)]
    [InlineData("\"5\"", 5.0)]
    [InlineData("\"5.5\"", 5.5)]
    [InlineData("05", 5.0)]
    [InlineData("5.", 5.0)]
    [InlineData("-0", 0.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("\"5x\"", 5.0)]
    [InlineData("\"Infinity\"", double.PositiveInfinity)]
    [InlineData("\"-Infinity\"", double.NegativeInfinity)]
    [InlineData("null", 5.0)]
    [Trait("Fact", "S-061")]
    public void A_double_may_come_in_many_ways(string text, double expected)
    {
        Assert.Equal(
            new Filters { RefuseSeconds = expected },
            Read<Filters>($"{{\"refuse_seconds\":{text}}}"));
    }

    [Theory]
    [InlineData("7", 7L)]
    [InlineData("\"7\"", 7L)]
    [InlineData("7.9", 7L)]
    [InlineData("-7.9", -7L)]
    [InlineData("7e2", 700L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void An_integer_may_come_in_many_ways(string text, long expected)
    {
        Assert.Equal(new TimeInfo(expected), Read<TimeInfo>($"{{\"nanoseconds\":{text}}}"));
    }

    [Fact]
    public void Integers_are_cast_as_cpp_casts_them()
    {
        var range = Read<ValueRange>("{\"begin\":-1,\"end\":9223372036854775808}");
        var address = Read<Address>("{\"port\":4294967297}");

        Assert.Equal(new ValueRange(ulong.MaxValue, 9223372036854775808), range);
        Assert.Equal(1, address.Port);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("\"true\"")]
    [Trait("Fact", "S-062")]
    public void A_bool_may_be_a_string(string text)
    {
        Assert.Equal(
            new DrainConfig { MarkGone = true }, Read<DrainConfig>($"{{\"mark_gone\":{text}}}"));
    }

    [Theory]
    [InlineData("[\"a\"]")]
    [InlineData("\"a\"")]
    [InlineData("[null,\"a\",null]")]
    [InlineData("[[\"a\"],[]]")]
    [Trait("Fact", "S-063")]
    public void A_list_may_be_its_only_item(string text)
    {
        Assert.Equal(new ReviveCall { Roles = ["a"] }, Read<ReviveCall>($"{{\"roles\":{text}}}"));
    }

    [Theory]
    [InlineData("aGVsbG8=")]
    [InlineData("aGVsbG8")]
    [InlineData("aGVs bG8=")]
    [InlineData("aGVsbG8=====ignored-")]
    public void Base64_may_be_sloppy(string text)
    {
        Assert.Equal(
            new SecretValue(new Bytes("hello"u8)), Read<SecretValue>($"{{\"data\":\"{text}\"}}"));
    }

    [Fact]
    public void Unknown_values_of_a_repeated_enum_are_dropped()
    {
        Assert.Equal(
            new CapabilityInfo { Capabilities = [CapabilityInfoCapability.Kill] },
            Read<CapabilityInfo>("{\"capabilities\":[\"NOPE\",\"KILL\",null]}"));
    }

    [Fact]
    public void A_map_is_an_object_and_comes_out_by_key()
    {
        var constraints = Read<OfferConstraints>(
            "{\"role_constraints\":{\"b\":{},\"a\":{},\"b\":{\"groups\":[{}]}}}");

        Assert.Equal(
            new OfferConstraints
            {
                RoleConstraints =
                [
                    new("a", new()),
                    new("b", new() { Groups = [new()] }),
                ],
            },
            constraints);
    }

    private static T Read<T>(string json)
        where T : IWireMessage<T>
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        Assert.True(
            WireCodec.TryRead<T>(bytes, WireFormat.Json, out var message, out var error),
            error.ToString());
        return message!;
    }
}
