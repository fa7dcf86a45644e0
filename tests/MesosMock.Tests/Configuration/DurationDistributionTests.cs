using MesosMock.Simulation.Configuration;

namespace MesosMock.Tests.Configuration;

public sealed class DurationDistributionTests
{
    [Theory]
    [InlineData("5s", 0.0, 5)]
    [InlineData("5s", 0.999, 5)]
    [InlineData("uniform(1s,9s)", 0.0, 1)]
    [InlineData("uniform(1s,9s)", 0.25, 3)]
    [InlineData("exp(mean=10s)", 0.0, 0)]
    [InlineData("exp(mean=10s)", 0.6321205588285577, 10)]
    [InlineData("lognormal(p50=2s,p99=30s)", 0.0, 0)]
    [InlineData("lognormal(p50=2s,p99=30s)", 0.5, 2)]
    [InlineData("lognormal(p50=2s,p99=30s)", 0.99, 30)]
    [InlineData("lognormal(p50=2s,p99=2s)", 0.7, 2)]
    public void A_draw_is_the_inverse_of_the_distribution(
        string text, double uniform, double seconds)
    {
        Assert.Equal(seconds, Parse(text).Sample(uniform).TotalSeconds, precision: 5);
    }

    [Theory]
    [InlineData("uniform(0s,3650d)")]
    [InlineData("exp(mean=3650d)")]
    [InlineData("lognormal(p50=1ms,p99=3650d)")]
    public void Draws_never_fall_and_stay_in_bounds(string text)
    {
        var distribution = Parse(text);
        var last = TimeSpan.Zero;
        for (var i = 0; i < 1000; i++)
        {
            var sample = distribution.Sample(i / 1000.0);

            Assert.InRange(sample, last, DurationDistribution.SampleMax);
            last = sample;
        }

        Assert.InRange(
            distribution.Sample(Math.BitDecrement(1.0)), last, DurationDistribution.SampleMax);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void A_draw_outside_of_zero_to_one_is_refused(double uniform)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Parse("5s").Sample(uniform));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.001, -3.090232306167813)]
    public void The_normal_quantile_agrees_with_the_tables(double share, double expected)
    {
        Assert.Equal(expected, NormalDistribution.Quantile(share), precision: 10);
    }

    private static DurationDistribution Parse(string text)
    {
        var isGood = DurationText.TryParse(text, out DurationDistribution? value, out var error);
        Assert.True(isGood, error);
        return Assert.IsType<DurationDistribution>(value);
    }
}
