using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Tests.Protocol;

public sealed class ValueTests
{
    [Fact]
    public void Repeated_values_are_compared_item_by_item()
    {
        Repeated<string> one = ["a", "b"];
        Repeated<string> same = ["a", "b"];

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != one.Add("c"));
        Assert.Equal(["a", "b", "c"], one.Add("c").AsSpan());
        Assert.Equal("[a, b]", one.ToString());
    }

    [Fact]
    public void The_default_of_a_repeated_value_is_empty()
    {
        Repeated<int> empty = default;

        Assert.True(empty.IsEmpty);
        Assert.Equal([], empty);
        Assert.True(empty.AsSpan().IsEmpty);
        Assert.Equal(0, empty.Sum());
    }

    [Fact]
    public void Bytes_are_compared_by_content()
    {
        var one = new Bytes("abc"u8);

        Assert.Equal(one, new Bytes("abc"u8));
        Assert.NotEqual(one, new Bytes("abd"u8));
        Assert.Equal(one, Bytes.FromBase64("YWJj"));
        Assert.Equal("YWJj", one.ToString());
        Assert.Equal(default, new Bytes([]));
    }

    [Fact]
    public void Records_are_compared_down_to_the_leaves()
    {
        var one = new Offer
        {
            Id = new("o"),
            FrameworkId = new("f"),
            AgentId = new("a"),
            Hostname = "h",
            Resources = [Cpus(1)],
        };

        Assert.Equal(one, one with { Resources = [Cpus(1)] });
        Assert.NotEqual(one, one with { Resources = [Cpus(2)] });
    }

    private static Resource Cpus(double value) =>
        new() { Name = "cpus", Type = ValueKind.Scalar, Scalar = new(value) };
}
