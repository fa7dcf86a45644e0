using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Protocol;

public sealed class ProtobufReadingTests
{
    [Theory]
    [InlineData("0801" + "1001" + "5801", "of a number")]
    [InlineData("0801" + "1001" + "5A0141", "of text")]
    [InlineData("0801" + "1001" + "5D01020304", "of four bytes")]
    [InlineData("0801" + "1001" + "590102030405060708", "of eight bytes")]
    [InlineData("0801" + "1001" + "5B5C", "of a group")]
    [InlineData("0801" + "1001" + "5B0801535408025C", "of a group with a group")]
    [InlineData("0801" + "0A0141" + "1001", "of another layout")]
    [InlineData("0805" + "0801" + "1001", "that occurs again")]
    public void Fields_that_nobody_knows_are_skipped(string hex, string what)
    {
        var (message, _) = Read<ValueRange>(hex);

        Assert.True(new ValueRange(1, 1).Equals(message), what);
    }

    [Theory]
    [InlineData("0801")]
    [InlineData("")]
    [InlineData("08011001" + "5B")]
    [InlineData("08011001" + "5B64")]
    [InlineData("08011001" + "5C")]
    public void A_message_with_less_or_more_than_a_message_is_refused(string hex)
    {
        var (message, error) = Read<ValueRange>(hex);

        Assert.Null(message);
        Assert.Equal(WireErrorKind.Protobuf, error.Kind);
    }

    [Fact]
    public void Numbers_may_be_packed_or_not()
    {
        var expected = new HealthCheckHttpCheckInfo { Port = 80, Statuses = [200, 404] };

        Assert.Equal(expected, Read<HealthCheckHttpCheckInfo>("0850" + "20C801" + "209403").Message);
        Assert.Equal(expected, Read<HealthCheckHttpCheckInfo>("0850" + "2204C8019403").Message);
        Assert.Null(Read<HealthCheckHttpCheckInfo>("0850" + "2203C80194").Message);
    }

    [Fact]
    public void Enum_values_may_be_packed_or_not_and_unknown_ones_are_dropped()
    {
        var expected = new CapabilityInfo { Capabilities = [CapabilityInfoCapability.Kill] };

        Assert.Equal(expected, Read<CapabilityInfo>("08ED07" + "087F").Message);
        Assert.Equal(expected, Read<CapabilityInfo>("0A03ED077F").Message);
        Assert.Equal(
            new Call { Type = CallType.Revive }, Read<Call>("1005" + "107F").Message);
    }

    [Fact]
    public void Of_a_nested_message_that_occurs_again_the_last_counts()
    {
        Assert.Equal(
            new Call { FrameworkId = new("B") }, Read<Call>("0A030A0141" + "0A030A0142").Message);
    }

    [Fact]
    public void An_entry_of_a_map_may_leave_out_what_is_empty()
    {
        Assert.Equal(
            new OfferConstraints { RoleConstraints = [new("", new())] },
            Read<OfferConstraints>("0A00").Message);
        Assert.Null(Read<OfferFiltersResourceQuantities>("0A00").Message);
    }

    [Fact]
    public void Of_equal_keys_of_a_map_the_last_counts()
    {
        Assert.Equal(
            new OfferFiltersResourceQuantities { Quantities = [new("a", new(1)), new("b", new(2))] },
            Read<OfferFiltersResourceQuantities>(
                Entry("b", "0000000000000840")
                + Entry("a", "000000000000F03F")
                + Entry("b", "0000000000000040")).Message);
    }

    private static string Entry(string key, string scalar) =>
        $"0A0E0A01{(int)key[0]:X2}120909{scalar}";

    private static (object? Message, WireError Error) Read<T>(string hex)
        where T : IWireMessage<T> =>
        WireType.Of<T>().Read(Convert.FromHexString(hex), WireFormat.Protobuf);
}
