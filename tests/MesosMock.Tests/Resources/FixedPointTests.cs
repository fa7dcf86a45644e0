using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Resources;

public sealed class FixedPointTests
{
    [Theory]
    [InlineData(0.1, 100)]
    [InlineData(0.0004, 0)]
    [InlineData(0.0005, 1)]
    [InlineData(1.0015, 1002)]
    [InlineData(-0.0005, -1)]
    [InlineData(65536, 65536000)]
    public void Amounts_round_to_thousandths_halves_away_from_zero(double value, long expected) =>
        Assert.Equal(expected, FixedPoint.FromDouble(value));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    public void What_does_not_fit_counts_as_negative(double value) =>
        Assert.True(FixedPoint.FromDouble(value) < 0);

    [Fact]
    public void Sums_stop_at_the_end_of_the_range()
    {
        Assert.Equal(long.MaxValue, FixedPoint.Add(long.MaxValue, 1));
        Assert.Equal(long.MinValue, FixedPoint.Add(long.MinValue, -1));
        Assert.Equal(-1, FixedPoint.Add(long.MaxValue, long.MinValue));
    }

    [Fact]
    public void Every_thousandth_survives_the_way_to_a_double_and_back()
    {
        for (var seed = 1; seed <= 10000; seed++)
        {
            var amount = new Random(seed).NextInt64(1L << 50);
            Assert.True(FixedPoint.FromDouble(FixedPoint.ToDouble(amount)) == amount,
                $"seed {seed}: {amount}");
        }
    }

    [Theory]
    [InlineData(2000, "2")]
    [InlineData(100, "0.1")]
    [InlineData(-1000, "-1")]
    [InlineData(1, "0.001")]
    [InlineData(65536125, "65536.125")]
    public void Amounts_print_without_trailing_zeros(long amount, string expected) =>
        Assert.Equal(expected, FixedPoint.Print(amount));

    [Theory]
    [InlineData(1e17, "1e+17")]
    [InlineData(123456789, "1.23457e+08")]
    [InlineData(0.01, "0.01")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(100000, "100000")]
    [InlineData(1e6, "1e+06")]
    [InlineData(0, "0")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(double.PositiveInfinity, "inf")]
    public void Numbers_print_as_a_stream_does(double value, string expected) =>
        Assert.Equal(expected, StreamNumber.Format(value));
}
