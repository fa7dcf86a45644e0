using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Resources;

public sealed class ResourceTextTests
{
    [Fact]
    public void All_value_types_and_static_reservations_are_read()
    {
        var (resources, error) = ResourceSetText.Parse(
            "cpus:16; mem : 65536;cpus(eng):0.5;ports:[31000-31005, 31003-31010];zones:{a,b}");

        Assert.Null(error);
        Assert.Equal(
            "cpus:16; cpus(reservations: [(STATIC,eng)]):0.5; mem:65536;"
                + " ports:[31000-31010]; zones:{a, b}",
            resources.Print());
    }

    [Theory]
    [InlineData("cpus", "Bad value for resources, missing or extra ':' in cpus")]
    [InlineData("cpus:1:2", "Bad value for resources, missing or extra ':' in cpus:1:2")]
    [InlineData("cpus(eng:1", "Bad value for resources, mismatched parentheses in cpus(eng:1")]
    [InlineData("cpus:x", "Bad type for resource cpus value x type TEXT")]
    [InlineData("cpus:-1", "Bad type for resource cpus value -1 type TEXT")]
    [InlineData("ports:[1-2",
        "Failed to parse resource ports value [1-2 error Mismatched brackets")]
    [InlineData("ports:[1]",
        "Failed to parse resource ports value [1] error Expecting one or more \"ranges\"")]
    [InlineData("ports:[2-1]", "Invalid ranges resource: begin > end")]
    [InlineData("cpus(/x):1", "Role '/x' cannot start with a slash")]
    [InlineData("cpus:1;cpus:[1-2]",
        "Resources with the same name ('cpus') but different types are not allowed")]
    public void Mistakes_are_named(string text, string expected)
    {
        var (resources, error) = ResourceSetText.Parse(text);

        Assert.Equal(expected, error);
        Assert.True(resources.IsEmpty);
    }

    [Fact]
    public void Attributes_take_their_type_from_their_value()
    {
        var (attributes, error) =
            AttributesText.Parse("rack:r1;os:linux;level:3;range:[1-2];u:a:b");

        Assert.Null(error);
        Assert.Equal(["rack", "os", "level", "range", "u"], attributes.Select(a => a.Name));
        Assert.Equal("r1", attributes[0].Text?.Value);
        Assert.Equal(3, attributes[2].Scalar?.Value);
        Assert.Equal(ValueKind.Ranges, attributes[3].Type);
        Assert.Equal(new ValueRange(1, 2), attributes[3].Ranges?.Range[0]);
        Assert.Equal("a:b", attributes[4].Text?.Value);
    }

    [Theory]
    [InlineData("rack", "Invalid attribute key:value pair 'rack'")]
    [InlineData(":r1", "Invalid attribute key:value pair ':r1'")]
    [InlineData("s:{a}", "Bad type for attribute s text {a} type SET")]
    public void Attribute_mistakes_are_named(string text, string expected)
    {
        var (attributes, error) = AttributesText.Parse(text);

        Assert.Equal(expected, error);
        Assert.True(attributes.IsEmpty);
    }
}
