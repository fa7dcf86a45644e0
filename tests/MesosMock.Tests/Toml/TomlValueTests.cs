using System.Text;
using MesosMock.Toml;

namespace MesosMock.Tests.Toml;

public sealed class TomlValueTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("+99", 99)]
    [InlineData("1_000_000", 1000000)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("0xDEAD_beef", 0xdeadbeef)]
    [InlineData("0x7fffffffffffffff", long.MaxValue)]
    [InlineData("0x00_1", 1)]
    [InlineData("0o755", 493)]
    [InlineData("0b1101_0110", 214)]
    public void An_integer_is_read(string text, long expected)
    {
        Assert.Equal(expected, Assert.IsType<TomlInteger>(Value(text)).Value);
    }

    [Theory]
    [InlineData("1.0", 1.0)]
    [InlineData("-0.01", -0.01)]
    [InlineData("+3.1_4", 3.14)]
    [InlineData("5e+22", 5e22)]
    [InlineData("1e06", 1e6)]
    [InlineData("6.626E-34", 6.626e-34)]
    [InlineData("0e0", 0.0)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-inf", double.NegativeInfinity)]
    [InlineData("+nan", double.NaN)]
    [InlineData("1e400", double.PositiveInfinity)]
    public void A_float_is_read(string text, double expected)
    {
        Assert.Equal(expected, Assert.IsType<TomlFloat>(Value(text)).Value);
    }

    [Fact]
    public void Minus_zero_keeps_its_sign()
    {
        Assert.True(double.IsNegative(Assert.IsType<TomlFloat>(Value("-0.0")).Value));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void A_boolean_is_read(string text, bool expected)
    {
        Assert.Equal(expected, Assert.IsType<TomlBoolean>(Value(text)).Value);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("''", "")]
    [InlineData("'C:\\temp\\n'", "C:\\temp\\n")]
    [InlineData("\"\\b\\t\\n\\f\\r\\\"\\\\\"", "\b\t\n\f\r\"\\")]
    [InlineData("\"\\u00e9\\U0001F600\"", "é😀")]
    [InlineData("\"tab\there # no comment\"", "tab\there # no comment")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"\nfirst\n  second\"\"\"", "first\n  second")]
    [InlineData("\"\"\"\r\na\r\nb\"\"\"", "a\nb")]
    [InlineData("\"\"\"a \\\n\n   b\"\"\"", "a b")]
    [InlineData("\"\"\"a\\  \t\r\n  b\"\"\"", "ab")]
    [InlineData("\"\"\"\"two\"\" and one\"\"\"\"", "\"two\"\" and one\"")]
    [InlineData("\"\"\"a\"\"\"\"\"", "a\"\"")]
    [InlineData("'''\n''it''s\\n'''''", "''it''s\\n''")]
    [InlineData("\"\"\"\\\"\"\"\\\"\"\"\"", "\"\"\"\"")]
    public void A_string_is_read(string text, string expected)
    {
        Assert.Equal(expected, Assert.IsType<TomlString>(Value(text)).Value);
    }

    [Theory]
    [InlineData("1979-05-27T07:32:00Z", "OffsetDateTime", "1979-05-27T07:32:00Z")]
    [InlineData("1979-05-27 07:32:00z", "OffsetDateTime", "1979-05-27T07:32:00Z")]
    [InlineData("1979-05-27t00:32:00.5-07:00", "OffsetDateTime", "1979-05-27T00:32:00.5-07:00")]
    [InlineData("1979-05-27T07:32:00", "LocalDateTime", "1979-05-27T07:32:00")]
    [InlineData("2000-02-29 23:59:60", "LocalDateTime", "2000-02-29T23:59:60")]
    [InlineData("9999-12-31", "LocalDate", "9999-12-31")]
    [InlineData("0000-02-29", "LocalDate", "0000-02-29")]
    [InlineData("07:32:00.1234567891234", "LocalTime", "07:32:00.123456789")]
    public void A_date_or_time_is_read(string text, string kind, string expected)
    {
        var value = Assert.IsType<TomlDateTime>(Value(text));

        Assert.Equal((kind, expected), (value.Kind.ToString(), value.Value));
    }

    [Fact]
    public void A_date_before_a_comment_or_a_comma_stays_a_date()
    {
        var document = TomlDocument.Parse("a = 1979-05-27 # 07:32:00\nb = [1979-05-27 , 2]");

        Assert.Equal("1979-05-27", Assert.IsType<TomlDateTime>(document.Find("a")).Value);
        Assert.Equal("1979-05-27", Assert.IsType<TomlDateTime>(document.Find("b", "0")).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("yes")]
    [InlineData("True")]
    [InlineData("truer")]
    [InlineData("1 2")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("+")]
    [InlineData("++1")]
    [InlineData("0_0")]
    [InlineData("_1")]
    [InlineData("1_")]
    [InlineData("1__0")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0x8000000000000000")]
    [InlineData("0xffffffffffffffffffffffffffffffffffffff")]
    [InlineData("0x")]
    [InlineData("0x_1")]
    [InlineData("0xg")]
    [InlineData("0X1")]
    [InlineData("0o8")]
    [InlineData("0b2")]
    [InlineData("+0x1")]
    [InlineData("-0b1")]
    [InlineData("0x1.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("-.5")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e5.0")]
    [InlineData("1e_5")]
    [InlineData("1_e5")]
    [InlineData("1._5")]
    [InlineData("1.5_")]
    [InlineData("00.5")]
    [InlineData("1.2.3")]
    [InlineData("1ee2")]
    [InlineData("Inf")]
    [InlineData("+ inf")]
    [InlineData("infinity")]
    [InlineData("--nan")]
    [InlineData("1979-5-27")]
    [InlineData("1979-13-01")]
    [InlineData("1979-00-01")]
    [InlineData("2021-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("1979-04-31")]
    [InlineData("1979-04-00")]
    [InlineData("19790-04-01")]
    [InlineData("1979-05-27T")]
    [InlineData("1979-05-27T07:32")]
    [InlineData("1979-05-27T7:32:00")]
    [InlineData("1979-05-27T24:00:00")]
    [InlineData("1979-05-27T23:60:00")]
    [InlineData("1979-05-27T23:59:61")]
    [InlineData("1979-05-27T23:59:59.")]
    [InlineData("1979-05-27T23:59:59.Z")]
    [InlineData("1979-05-27T23:59:59+24:00")]
    [InlineData("1979-05-27T23:59:59+01:60")]
    [InlineData("1979-05-27T23:59:59+1:00")]
    [InlineData("1979-05-27T23:59:59+0100")]
    [InlineData("1979-05-27T23:59:59ZZ")]
    [InlineData("1979-05-27  07:32:00")]
    [InlineData("1979-05-27X07:32:00")]
    [InlineData("1979-05-27T07:32:00 Z")]
    [InlineData("07:32")]
    [InlineData("7:32:00")]
    [InlineData("24:00:00")]
    [InlineData("07:32:00Z")]
    [InlineData("07:32:00.")]
    public void A_word_that_is_no_value_is_refused(string text)
    {
        Assert.Throws<TomlSyntaxException>(() => Value(text));
    }

    [Theory]
    [InlineData("\"a")]
    [InlineData("'a")]
    [InlineData("\"a\nb\"")]
    [InlineData("'a\nb'")]
    [InlineData("\"a\" b")]
    [InlineData("\"\\a\"")]
    [InlineData("\"\\e\"")]
    [InlineData("\"\\x41\"")]
    [InlineData("\"\\ \"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("\"\\U0000004\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udfff\"")]
    [InlineData("\"\\U00110000\"")]
    [InlineData("\"\\UFFFFFFFF\"")]
    [InlineData("\"a\0b\"")]
    [InlineData("\"a\u001fb\"")]
    [InlineData("\"a\u007fb\"")]
    [InlineData("'a\u0001b'")]
    [InlineData("'a\u007fb'")]
    [InlineData("\"a\rb\"")]
    [InlineData("'a\rb'")]
    [InlineData("\"\"\"a")]
    [InlineData("\"\"\"a\"\"")]
    [InlineData("'''a''")]
    [InlineData("\"\"\"a\rb\"\"\"")]
    [InlineData("'''a\rb'''")]
    [InlineData("\"\"\"a\0b\"\"\"")]
    [InlineData("'''a\u0002b'''")]
    [InlineData("\"\"\"a\"\"\"\"\"\"")]
    [InlineData("'''a''''''")]
    [InlineData("\"\"\"a\\ b\"\"\"")]
    [InlineData("\"\"\"a\\")]
    [InlineData("\"\"\"a\\\"\"\"")]
    [InlineData("\"\"\"\\u12\"\"\"")]
    public void A_string_that_is_malformed_is_refused(string text)
    {
        Assert.Throws<TomlSyntaxException>(() => Value(text));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_with_their_place()
    {
        byte[][] sequences =
        [
            [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xc3], [0xf8, 0x88, 0x80, 0x80, 0x80],
            [0xf4, 0x90, 0x80, 0x80], [0x80],
        ];
        foreach (var sequence in sequences)
        {
            byte[] bytes = [.. "a = 1\nb = \"é"u8, .. sequence, .. "\""u8];

            var error = Assert.Throws<TomlSyntaxException>(() => TomlDocument.Parse(bytes));

            Assert.Equal(new TomlPosition(2, 7), error.Position);
        }
    }

    [Fact]
    public void A_byte_order_mark_counts_only_at_the_start()
    {
        byte[] mark = [0xef, 0xbb, 0xbf];

        var document = TomlDocument.Parse([.. mark, .. "a = 1"u8]);

        Assert.Equal(1, Assert.IsType<TomlInteger>(document.Find("a")).Value);
        Assert.Throws<TomlSyntaxException>(() => TomlDocument.Parse([.. "a = 1\n"u8, .. mark]));
        Assert.Throws<TomlSyntaxException>(
            () => TomlDocument.Parse(Encoding.Unicode.GetBytes("\uFEFFa = 1")));
    }

    private static TomlValue? Value(string text)
    {
        return TomlDocument.Parse("x = " + text).Find("x");
    }
}
