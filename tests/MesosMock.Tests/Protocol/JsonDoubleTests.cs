using System.Globalization;
using System.Text;
using MesosMock.Protocol.Json;

namespace MesosMock.Tests.Protocol;

public sealed class JsonDoubleTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(15.0, "15.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1700000087.5, "1700000087.5")]
    [InlineData(1700000012.345678, "1700000012.345678")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.00001234, "0.00001234")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(1.25e-7, "1.25e-7")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e20, "100000000000000000000.0")]
    [InlineData(123456789012345680000.0, "123456789012345680000.0")]
    [InlineData(1e21, "1e21")]
    [InlineData(1.5e300, "1.5e300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e308")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    [InlineData(double.NaN, "NaN")]
    [Trait("Fact", "S-070")]
    public void Doubles_are_laid_out_as_rapidjson_does(double value, string expected)
    {
        Assert.Equal(expected, Format(value));
    }

    [Fact]
    public void Every_double_reads_back_to_itself()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                var text = Format(value);
                Assert.True(
                    value.Equals(double.Parse(text, CultureInfo.InvariantCulture)),
                    $"seed {seed}: {value:R} became {text}");
            }
        }
    }

    private static string Format(double value)
    {
        Span<byte> text = stackalloc byte[40];
        return Encoding.UTF8.GetString(text[..JsonDouble.Format(value, text)]);
    }
}
