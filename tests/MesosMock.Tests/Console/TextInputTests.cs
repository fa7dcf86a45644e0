using MesosMock.Console.Keys;
using MesosMock.Console.Widgets;

namespace MesosMock.Tests.Console;

/// <summary>Fields that one types into.</summary>
public sealed class TextInputTests
{
    [Fact]
    public void What_is_typed_first_takes_the_place_of_a_proposal()
    {
        var input = TextInput.Preset("30s");

        Type(input, "50 for 10s");

        Assert.Equal("50 for 10s", input.Text);
    }

    [Theory]
    [InlineData("End", "30s5")]
    [InlineData("Home", "530s")]
    [InlineData("Backspace", "305")]
    public void A_proposal_that_a_key_went_into_is_edited(string name, string expected)
    {
        var input = TextInput.Preset("30s");

        _ = input.Handle(KeyStroke.Parse(name)!.Value); // a key of that name exists
        Type(input, "5");

        Assert.Equal(expected, input.Text);
    }

    [Fact]
    public void What_stood_there_before_is_gone_on_with()
    {
        var input = new TextInput("web");

        Type(input, "-1");

        Assert.Equal("web-1", input.Text);
    }

    private static void Type(TextInput input, string text)
    {
        foreach (var letter in text)
        {
            Assert.True(input.Handle(KeyStroke.Of(letter)));
        }
    }
}
