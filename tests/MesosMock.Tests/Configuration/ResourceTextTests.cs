using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Configuration;

public sealed class ResourceTextTests
{
    [Fact]
    public void Resources_have_names_kinds_values_and_roles()
    {
        Assert.True(ResourceText.TryParse(
            " cpus:1.5; mem(web):64 ;ports:[31000-32000, 5-5];bundle:{a,b};",
            out var items,
            out _));

        Assert.Equal(
            [
                ("cpus", "*", TextValueKind.Scalar),
                ("mem", "web", TextValueKind.Scalar),
                ("ports", "*", TextValueKind.Ranges),
                ("bundle", "*", TextValueKind.Set),
            ],
            items.Select(item => (item.Name, item.Role, item.Kind)));
        Assert.Equal((1.5, 64.0), (items[0].Scalar, items[1].Scalar));
        Assert.Equal([(31000UL, 32000UL), (5UL, 5UL)], items[2].Ranges);
        Assert.Equal(["a", "b"], items[3].Set);
    }

    [Theory]
    [InlineData("cpus", "\"cpus\" is not NAME:VALUE")]
    [InlineData("cpus:", "\"cpus:\" is not NAME:VALUE")]
    [InlineData(":4", "\":4\" is not NAME:VALUE")]
    [InlineData("cpus:x", "\"x\" of cpus is not a number, [ranges] or {set}")]
    [InlineData("cpus:-1", "cpus is negative")]
    [InlineData("mem:1e999", "mem is not a finite number")]
    [InlineData("cpus:[1-2]", "cpus is not a number")]
    [InlineData("gpus:1.5", "gpus is not a whole number")]
    [InlineData("ports:80", "ports is not [ranges]")]
    [InlineData("ports:[80]", "\"80\" is not a range BEGIN-END")]
    [InlineData("ports:[]", "\"\" is not a range BEGIN-END")]
    [InlineData("ports:[9-1]", "the range \"9-1\" ends before it begins")]
    [InlineData("ports:[1-9", "\"[1-9\" has no closing ]")]
    [InlineData("bundle:{a,a}", "\"a\" is twice in the set")]
    [InlineData("bundle:{a,}", "\"{a,}\" has an empty word")]
    [InlineData("bundle:{a", "\"{a\" has no closing }")]
    [InlineData("cpus(web:4", "\"cpus(web\" is not NAME(ROLE)")]
    public void Resources_that_are_wrong_are_explained(string text, string expected)
    {
        Assert.False(ResourceText.TryParse(text, out var items, out var error));

        Assert.Equal(expected, error);
        Assert.Empty(items);
    }

    [Fact]
    public void Attributes_may_be_words_and_hold_colons()
    {
        Assert.True(AttributeText.TryParse(
            "rack:r1;url:http://x:80;level:10;ports:[1-2]", out var items, out _));

        Assert.Equal(
            [
                ("rack", TextValueKind.Text, "r1"),
                ("url", TextValueKind.Text, "http://x:80"),
                ("level", TextValueKind.Scalar, ""),
                ("ports", TextValueKind.Ranges, ""),
            ],
            items.Select(item => (item.Name, item.Kind, item.Text)));
    }

    [Theory]
    [InlineData("rack", "\"rack\" is not NAME:VALUE")]
    [InlineData("rack:{a}", "rack is a set, which attributes cannot be")]
    [InlineData("rack:[a-b]", "\"a-b\" is not a range BEGIN-END")]
    public void Attributes_that_are_wrong_are_explained(string text, string expected)
    {
        Assert.False(AttributeText.TryParse(text, out _, out var error));

        Assert.Equal(expected, error);
    }
}
