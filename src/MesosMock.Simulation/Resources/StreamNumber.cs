using System.Globalization;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Doubles as a C++ output stream writes them without a fixed notation (printf's <c>%g</c>):
/// error texts of a master contain numbers in this form, such as <c>1e+17</c>.
/// </summary>
internal static class StreamNumber
{
    /// <summary>Significant digits of a stream that nobody has configured.</summary>
    public const int DefaultPrecision = 6;

    /// <summary>Formats with the given number of significant digits.</summary>
    public static string Format(double value, int precision = DefaultPrecision)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }

        var scientific = value.ToString(
            "E" + (precision - 1).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);
        var mark = scientific.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(scientific.AsSpan(mark + 1), NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);

        if (exponent < -4 || exponent >= precision)
        {
            var sign = exponent < 0 ? '-' : '+';
            return $"{WithoutTrailingZeros(scientific[..mark])}e{sign}{Math.Abs(exponent):00}";
        }

        var digits = (precision - 1 - exponent).ToString(CultureInfo.InvariantCulture);
        return WithoutTrailingZeros(value.ToString("F" + digits, CultureInfo.InvariantCulture));
    }

    private static string WithoutTrailingZeros(string number) =>
        number.Contains('.', StringComparison.Ordinal)
            ? number.TrimEnd('0').TrimEnd('.')
            : number;
}
