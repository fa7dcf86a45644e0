namespace MesosMock.Simulation.Configuration;

/// <summary>The standard normal distribution, as far as sampling needs it.</summary>
internal static class NormalDistribution
{
    /// <summary>Beyond this many standard deviations a double cannot tell a share from 0.</summary>
    private const double QuantileMax = 8;

    private static readonly double DensityAtZero = 1 / Math.Sqrt(2 * Math.PI);

    /// <summary>Share of values below <paramref name="value"/>.</summary>
    /// <param name="value">In standard deviations.</param>
    /// <returns>0 to 1.</returns>
    public static double Cumulative(double value)
    {
        // The odd power series x + x^3/3 + x^5/(3*5) + ... times the density is the area from
        // 0 to x; it converges everywhere and has only terms of one sign, so nothing cancels.
        var term = value;
        var sum = value;
        for (var i = 3; Math.Abs(term) > Math.Abs(sum) * 1e-17; i += 2)
        {
            term *= value * value / i;
            sum += term;
        }

        return 0.5 + (sum * Density(value));
    }

    /// <summary>The value that a share of <paramref name="share"/> lies below.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <returns>In standard deviations, within 8 of the mean.</returns>
    public static double Quantile(double share)
    {
        // Halving the interval needs no magic constants, and 60 steps reach the last bit.
        var low = -QuantileMax;
        var high = QuantileMax;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Cumulative(middle) < share)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    private static double Density(double value)
    {
        return DensityAtZero * Math.Exp(-value * value / 2);
    }
}
