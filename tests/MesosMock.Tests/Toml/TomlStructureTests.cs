using System.Text;
using MesosMock.Toml;

namespace MesosMock.Tests.Toml;

public sealed class TomlStructureTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("\r\n# only a comment \u00e9\t", "{}")]
    [InlineData("a=1\n\n  b = 2 # c\r\n", "{a:1,b:2}")]
    [InlineData("\"\" = 1\n'q k' = 2\n1234 = 3\n-_ = 4", "{:1,q k:2,1234:3,-_:4}")]
    [InlineData("\"\\u0061.b\" = 1", "{a.b:1}")]
    [InlineData("3.14 = 1", "{3:{14:1}}")]
    [InlineData("a . 'b'\t. \"c\" = 1\na.d = 2", "{a:{b:{c:1},d:2}}")]
    [InlineData("a = []\nb = [ 1, [ 2 ], ]", "{a:[],b:[1,[2]]}")]
    [InlineData("a = [ # one\n\n 1 # two\n , # three\r\n 2 ] # four", "{a:[1,2]}")]
    [InlineData("a = {}\nb = { c = 1, d.e = 2, f = { g = [ {\th = 3 } ] } }",
        "{a:{},b:{c:1,d:{e:2},f:{g:[{h:3}]}}}")]
    [InlineData("a = { b = [\n1,\n2\n] }", "{a:{b:[1,2]}}")]
    [InlineData("[a]\nb = 1\n[a.c]\nd = 2\n[ e . 'f' ]", "{a:{b:1,c:{d:2}},e:{f:{}}}")]
    [InlineData("[a.b.c]\nd = 1\n[a]\ne = 2\n[a.b]\nf = 3", "{a:{b:{c:{d:1},f:3},e:2}}")]
    [InlineData("[a.b.c]\n[a]\nb.d = 1", "{a:{b:{c:{},d:1}}}")]
    [InlineData("[a]\nb.c = 1\n[a.b.d]\ne = 2", "{a:{b:{c:1,d:{e:2}}}}")]
    [InlineData("[[a]]\nb = 1\n[[a]]\n[[a]]\nb = 3", "{a:[{b:1},{},{b:3}]}")]
    [InlineData("[[a]]\n[a.b]\nc = 1\n[[a.d]]\n[[a.d]]\n[[a]]\n[a.b]\nc = 2",
        "{a:[{b:{c:1},d:[{},{}]},{b:{c:2}}]}")]
    [InlineData("[[a.b]]\nc = 1\n[a]\nd = 2", "{a:{b:[{c:1}],d:2}}")]
    [InlineData("true = 1\ninf = 2\n1979-05-27 = 3", "{true:1,inf:2,1979-05-27:3}")]
    public void A_document_is_read(string text, string expected)
    {
        Assert.Equal(expected, Render(TomlDocument.Parse(text).Root));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a =")]
    [InlineData("= 1")]
    [InlineData("a b = 1")]
    [InlineData("a\n= 1")]
    [InlineData("a =\n1")]
    [InlineData("a = 1 b = 2")]
    [InlineData("a = 1, b = 2")]
    [InlineData("a. = 1")]
    [InlineData(".a = 1")]
    [InlineData("a..b = 1")]
    [InlineData("é = 1")]
    [InlineData("a# = 1")]
    [InlineData("\"\"\"a\"\"\" = 1")]
    [InlineData("'''a''' = 1")]
    [InlineData("\"a\nb\" = 1")]
    [InlineData("\"a = 1")]
    [InlineData("a = 1\ra")]
    [InlineData("a = 1\r")]
    [InlineData("\ra = 1")]
    [InlineData("# \r")]
    [InlineData("# \0")]
    [InlineData("# \u007f")]
    [InlineData("a = 1 # \u001f")]
    [InlineData("a = 1 \u000b")]
    [InlineData("\0")]
    [InlineData("a = 1\0")]
    [InlineData("a = 1\na = 2")]
    [InlineData("a = 1\n\"a\" = 2")]
    [InlineData("a = 1\na.b = 2")]
    [InlineData("a.b = 1\na.b.c = 2")]
    [InlineData("a.b.c = 1\na.b = 2")]
    [InlineData("a.b = 1\na = 2")]
    [InlineData("a = []\na.b = 1")]
    [InlineData("a = {}\na.b = 1")]
    [InlineData("a = { b = { c = 1 } }\na.b.d = 2")]
    [InlineData("a.b = {}\n[a.b.c]")]
    [InlineData("a = { b.c = 1 }\n[a.b]")]
    [InlineData("a = {}\n[a]")]
    [InlineData("a = {}\n[a.b]")]
    [InlineData("a = [{}]\n[[a]]")]
    [InlineData("a = [{ b = 1 }]\n[a.c]")]
    [InlineData("a = []\n[[a]]")]
    [InlineData("a = 1\n[a]")]
    [InlineData("a = 1\n[a.b]")]
    [InlineData("a = 1\n[[a]]")]
    [InlineData("[a]\n[a]")]
    [InlineData("[a.b]\n[a]\n[a.b]")]
    [InlineData("[a.b]\n[a]\nb = 1")]
    [InlineData("[a.b]\n[a]\nb.c = 1")]
    [InlineData("[a.b.c.d]\n[a]\nb.c.d.e = 1")]
    [InlineData("[a]\nb.c = 1\n[a.b]")]
    [InlineData("[a]\nb.c.d = 1\n[a.b.c]")]
    [InlineData("[a]\nb = 1\n[a.b.c]")]
    [InlineData("[a]\n[[a]]")]
    [InlineData("[[a]]\n[a]")]
    [InlineData("[a.b]\n[[a]]")]
    [InlineData("[[a.b]]\n[a]\nb.c = 1")]
    [InlineData("[[a.b]]\n[a.b]")]
    [InlineData("[[a]]\n[a.b]\n[a.b]")]
    [InlineData("[[a]]\nb = []\n[[a.b]]")]
    [InlineData("[]")]
    [InlineData("[[]]")]
    [InlineData("[a")]
    [InlineData("[a]]")]
    [InlineData("[[a]")]
    [InlineData("[ [a] ]")]
    [InlineData("[[a] ]")]
    [InlineData("[a.]")]
    [InlineData("[.a]")]
    [InlineData("[a b]")]
    [InlineData("[a\n]")]
    [InlineData("[a] b = 1")]
    [InlineData("[a]b]")]
    [InlineData("[a#b]")]
    [InlineData("[a]\nb = 1\n[c] d")]
    [InlineData("a = [")]
    [InlineData("a = [1")]
    [InlineData("a = [1 2]")]
    [InlineData("a = [1,,2]")]
    [InlineData("a = [,]")]
    [InlineData("a = [,1]")]
    [InlineData("a = [1]]")]
    [InlineData("a = [1 # ]")]
    [InlineData("a = {")]
    [InlineData("a = { b")]
    [InlineData("a = { b = 1")]
    [InlineData("a = { b = 1, }")]
    [InlineData("a = { , }")]
    [InlineData("a = { b = 1,, c = 2 }")]
    [InlineData("a = { b = 1 c = 2 }")]
    [InlineData("a = {\n}")]
    [InlineData("a = { b = 1\n}")]
    [InlineData("a = { b = 1,\nc = 2 }")]
    [InlineData("a = { b = 1 # c\n}")]
    [InlineData("a = { b = 1, b = 2 }")]
    [InlineData("a = { b = 1, b.c = 2 }")]
    [InlineData("a = { b.c = 1, b = 2 }")]
    [InlineData("a = { b = {}, b.c = 2 }")]
    [InlineData("a = {} b = 1")]
    public void A_document_that_is_malformed_is_refused(string text)
    {
        Assert.Throws<TomlSyntaxException>(() => TomlDocument.Parse(text));
    }

    [Theory]
    [InlineData("a = 1\n  b = x", 2, 7, "\"x\" is not a value")]
    [InlineData("a = 1\r\na = 2", 2, 1, "the key \"a\" is set twice")]
    [InlineData("\n\n[a]\nb.c = 1\n[a.b]", 5, 4,
        "\"b\" is already a table, which a header cannot change")]
    [InlineData("a = [1\n\n", 3, 1, ", or ] is expected in the array, not the end of the file")]
    [InlineData("a = \"x\nb = 1", 1, 5, "the string is not closed on its line")]
    public void An_error_says_where_and_what(string text, int line, int column, string message)
    {
        var error = Assert.Throws<TomlSyntaxException>(() => TomlDocument.Parse(text));

        Assert.Equal((message, new TomlPosition(line, column)), (error.Message, error.Position));
    }

    [Fact]
    public void Keys_and_values_know_their_places()
    {
        var document = TomlDocument.Parse("a = 1\n[b]\n  c.d = \"x\" # y\ne = [ 1,\n 2 ]\n");
        var table = Assert.IsType<TomlTable>(document.Find("b", "c"));

        Assert.Equal(new TomlPosition(3, 5), document.PositionOf(table.Entries[0].KeySpan));
        Assert.Equal(new TomlPosition(3, 9), document.PositionOf(table.Entries[0].Value.Span));
        var list = Assert.IsType<TomlArray>(document.Find("b", "e"));
        Assert.Equal(new TomlPosition(5, 2), document.PositionOf(list.Items[1].Span));
        var array = list.Span;
        Assert.Equal("[ 1,\n 2 ]", document.Text[array.Start..array.End]);
    }

    [Theory]
    [InlineData("a = ", "[", "]")]
    [InlineData("a = ", "{ a = ", "}")]
    [InlineData("", "[", "")]
    [InlineData("", "a.", "a = 1")]
    [InlineData("[", "a.", "a]")]
    public void Nesting_is_bounded(string before, string open, string close)
    {
        var text = before + string.Concat(Enumerable.Repeat(open, 100_000)) + close;

        Assert.Throws<TomlSyntaxException>(() => TomlDocument.Parse(text));
    }

    [Fact]
    public void Nesting_up_to_the_bound_is_read()
    {
        var count = TomlDocument.DepthMax;
        var text = $"a = {new string('[', count)}{new string(']', count)}";

        var json = TomlTypedJson.Write(TomlDocument.Parse(text));

        Assert.Contains('[', Encoding.UTF8.GetString(json));
        Assert.Throws<TomlSyntaxException>(
            () => TomlDocument.Parse($"a = [{new string('[', count)}{new string(']', count)}]"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_bytes_never_do_worse_than_an_error(int seed)
    {
        var random = new Random(seed);
        var alphabet = "a.=[]{}\"'#\n\r\\ ,-_:0129TZzexu+\t\0é"u8.ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(40)];
            for (var at = 0; at < bytes.Length; at++)
            {
                bytes[at] = random.Next(20) == 0
                    ? (byte)random.Next(256)
                    : alphabet[random.Next(alphabet.Length)];
            }

            try
            {
                _ = TomlTypedJson.Write(TomlDocument.Parse(bytes));
            }
            catch (TomlSyntaxException error)
            {
                Assert.True(error.Position is { Line: >= 1, Column: >= 1 }, $"seed {seed}, {i}");
            }
        }
    }

    [Fact]
    public void Typed_json_names_every_type()
    {
        var document = TomlDocument.Parse(
            "s = 'é\"'\ni = -1\nf = 1.0\nb = true\nd = [1979-05-27, 07:32:00]\n"
            + "t = { o = 1979-05-27T07:32:00Z, l = 1979-05-27T07:32:00 }");

        var json = Encoding.UTF8.GetString(TomlTypedJson.Write(document));

        Assert.Equal(
            """
            {"s":{"type":"string","value":"é\""},"i":{"type":"integer","value":"-1"},
            "f":{"type":"float","value":"1.0"},"b":{"type":"bool","value":"true"},
            "d":[{"type":"date-local","value":"1979-05-27"},
            {"type":"time-local","value":"07:32:00"}],
            "t":{"o":{"type":"datetime","value":"1979-05-27T07:32:00Z"},
            "l":{"type":"datetime-local","value":"1979-05-27T07:32:00"}}}
            """.ReplaceLineEndings(""),
            string.Concat(json.Split('\n').Select(line => line.Trim())).Replace("\": ", "\":"));
    }

    private static string Render(TomlValue value)
    {
        return value switch
        {
            TomlTable table => "{" + string.Join(
                ",", table.Entries.Select(entry => $"{entry.Key}:{Render(entry.Value)}")) + "}",
            TomlArray array => "[" + string.Join(",", array.Items.Select(Render)) + "]",
            TomlInteger integer => integer.Value.ToString(),
            _ => throw new InvalidOperationException(value.TypeName),
        };
    }
}
