namespace MesosMock.Simulation.Resources;

/// <summary>
/// Scalar resource amounts as whole thousandths, the precision Mesos calculates with
/// (src/common/values.cpp, <c>convertToFixed</c> and <c>convertToFloating</c>).
/// </summary>
internal static class FixedPoint
{
    /// <summary>Thousandths in one unit.</summary>
    public const long One = 1000;

    // The first double that a 64-bit integer cannot hold.
    private const double Limit = 9223372036854775808.0;

    /// <summary>Rounds to the nearest thousandth, halves away from zero.</summary>
    /// <returns>
    /// <see cref="long.MinValue"/> for NaN and everything beyond 64 bits, as <c>llround</c> gives
    /// on the platforms a master runs on; such an amount is therefore "below zero" and refused.
    /// </returns>
    public static long FromDouble(double value)
    {
        var rounded = Math.Round(value * One, MidpointRounding.AwayFromZero);
        return rounded is >= -Limit and < Limit ? (long)rounded : long.MinValue;
    }

    /// <summary>The double nearest to the amount.</summary>
    public static double ToDouble(long thousandths) =>
        (thousandths / One) + (thousandths % One / 1000.0);

    /// <summary>The sum, held at the ends of the 64-bit range.</summary>
    public static long Add(long left, long right)
    {
        var sum = unchecked(left + right);
        var hasOverflown = ((left ^ sum) & (right ^ sum)) < 0;
        return hasOverflown ? (left < 0 ? long.MinValue : long.MaxValue) : sum;
    }

    /// <summary>The amount as Mesos prints it: 15 significant digits, no trailing zeros.</summary>
    public static string Print(long thousandths) =>
        StreamNumber.Format(ToDouble(thousandths), 15);
}
