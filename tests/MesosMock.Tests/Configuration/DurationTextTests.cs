using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Configuration;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("15s", 15)]
    [InlineData("1.5s", 1.5)]
    [InlineData(" 2 m ", 120)]
    [InlineData("1h", 3600)]
    [InlineData("7d", 604800)]
    [InlineData("0s", 0)]
    public void A_duration_has_a_number_and_a_unit(string text, double seconds)
    {
        Assert.True(DurationText.TryParse(text, out TimeSpan value, out _));

        Assert.Equal(TimeSpan.FromSeconds(seconds), value);
    }

    [Theory]
    [InlineData("", "\"\" is not a duration")]
    [InlineData("5", "\"5\" is not a duration")]
    [InlineData("s", "\"s\" is not a duration")]
    [InlineData("5 seconds", "\"5 seconds\" is not a duration")]
    [InlineData("1h30m", "\"1h30m\" is not a duration")]
    [InlineData("-1s", "is negative")]
    [InlineData("4000d", "is longer than 3650d")]
    public void A_duration_that_is_wrong_is_explained(string text, string expected)
    {
        Assert.False(DurationText.TryParse(text, out TimeSpan _, out var error));

        Assert.Equal(expected, error);
    }

    [Theory]
    [InlineData("5s", "5s")]
    [InlineData("5s +- 2s", "uniform(3s,7s)")]
    [InlineData("5s±500ms", "uniform(4500ms,5500ms)")]
    [InlineData("uniform( 1s , 9s )", "uniform(1s,9s)")]
    [InlineData("exp(mean=10s)", "exp(mean=10s)")]
    [InlineData("lognormal(p50 = 2s, p99=30s)", "lognormal(p50=2s,p99=30s)")]
    [InlineData("120s", "2m")]
    [InlineData("0ms", "0s")]
    public void A_distribution_is_read_and_written(string text, string expected)
    {
        Assert.True(DurationText.TryParse(text, out DurationDistribution? value, out _));

        Assert.Equal(expected, value?.ToString());
        Assert.True(DurationText.TryParse(expected, out DurationDistribution? again, out _));
        Assert.Equal(value, again);
    }

    [Theory]
    [InlineData("5s +- 9s", "the spread is larger than the centre, which gives negative durations")]
    [InlineData("5s +- x", "\" x\" is not a duration")]
    [InlineData("uniform(9s,1s)", "the second bound is below the first")]
    [InlineData("uniform(1s)", "\"uniform(1s)\" is not a distribution")]
    [InlineData("uniform(1s,9s", "\"uniform(1s,9s\" is not a distribution")]
    [InlineData("exp(10s)", "\"10s\" is not \"mean=DURATION\"")]
    [InlineData("exp(mean=0s)", "the mean is 0")]
    [InlineData("lognormal(p50=2s,p90=3s)", "\"p90=3s\" is not \"p99=DURATION\"")]
    [InlineData("lognormal(p50=0s,p99=3s)", "the median is 0")]
    [InlineData("lognormal(p50=4s,p99=3s)", "the second bound is below the first")]
    [InlineData("normal(1s,2s)", "\"normal(1s,2s)\" is not a distribution")]
    [InlineData("exp(mean=-1s)", "is negative")]
    public void A_distribution_that_is_wrong_is_explained(string text, string expected)
    {
        Assert.False(DurationText.TryParse(text, out DurationDistribution? _, out var error));

        Assert.Equal(expected, error);
    }
}
