using MesosMock.Toml;

namespace MesosMock.Tests.Toml;

public sealed class TomlEditTests
{
    [Theory]
    [InlineData("a = 1 # keep\nb=2", "a", "0.5", "a = 0.5 # keep\nb=2")]
    [InlineData("[t]\n  a\t=\t'x'\t# keep\r\n", "t.a", "\"y\"", "[t]\n  a\t=\t\"y\"\t# keep\r\n")]
    [InlineData("a = [ 1, 2 ]", "a.1", "3", "a = [ 1, 3 ]")]
    [InlineData("a = { b = 1 }", "a.b", "2", "a = { b = 2 }")]
    [InlineData("a = { b = 1 }", "a", "{}", "a = {}")]
    [InlineData("t.a = 1\n", "t.a", "[\n1,\n]", "t.a = [\n1,\n]\n")]
    [InlineData("[[g]]\na = 1\n[[g]]\na = 2", "g.0.a", "3", "[[g]]\na = 3\n[[g]]\na = 2")]
    public void A_value_is_rewritten_in_place(
        string text, string path, string value, string expected)
    {
        Assert.Equal(expected, Edit(text, path, value));
    }

    [Theory]
    [InlineData("", "a", "a = 9\n")]
    [InlineData("# only a comment", "a", "# only a comment\na = 9\n")]
    [InlineData("b = 1 # x\n\n[t]\n", "a", "b = 1 # x\na = 9\n\n[t]\n")]
    [InlineData("b = 1", "a", "b = 1\na = 9")]
    [InlineData("b = [\n1 ] # x\nc = 1", "b 2", "b = [\n1 ] # x\nc = 1\n\"b 2\" = 9")]
    [InlineData("# file\n\n# table\n[t]\n", "a", "# file\n\na = 9\n\n# table\n[t]\n")]
    [InlineData("[t] # x\r\n\r\n[u]\r\n", "t.a", "[t] # x\r\na = 9\r\n\r\n[u]\r\n")]
    [InlineData("[t]\n  b = 1\n  # end\n[t.u]\n", "t.a",
        "[t]\n  b = 1\n  a = 9\n  # end\n[t.u]\n")]
    [InlineData("t.b = 1\nc = 2\n", "t.a", "t.b = 1\nt.a = 9\nc = 2\n")]
    [InlineData("[s]\n\tt . u.b = 1\n", "s.t.u.a", "[s]\n\tt . u.b = 1\n\tt . u.a = 9\n")]
    [InlineData("t = { b = 1 }", "t.a", "t = { b = 1, a = 9 }")]
    [InlineData("t = {}", "t.a", "t = { a = 9 }")]
    [InlineData("t = { u.b = 1 }", "t.u.a", "t = { u.b = 1, u.a = 9 }")]
    [InlineData("t = { b = 1 }", "t.u.a", "t = { b = 1, u.a = 9 }")]
    [InlineData("[t.u]\nb = 1\n", "t.a", "[t.u]\nb = 1\n\n[t]\na = 9\n")]
    [InlineData("b = 1", "t.u.a", "b = 1\n\n[t.u]\na = 9\n")]
    [InlineData("t.b = 1\n", "t.u.a", "t.b = 1\n\n[t.u]\na = 9\n")]
    [InlineData("[[g]]\nb = 1\n[[g]]\n", "g.0.a", "[[g]]\nb = 1\na = 9\n[[g]]\n")]
    [InlineData("[[g]]\n", "g.0.u.a", "[[g]]\n\n[g.u]\na = 9\n")]
    [InlineData("\uFEFF[t]\n", "a", "\uFEFFa = 9\n\n[t]\n")]
    public void A_missing_key_is_added(string text, string path, string expected)
    {
        Assert.Equal(expected, Edit(text, path, "9"));
    }

    [Theory]
    [InlineData("a = 1", "a.b")]
    [InlineData("[[g]]\n[[g]]\n", "g.0.u.a")]
    [InlineData("[[g]]\n", "g.1.a")]
    public void A_key_that_has_no_place_is_refused(string text, string path)
    {
        Assert.ThrowsAny<Exception>(() => Edit(text, path, "9"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\nb = 2")]
    [InlineData("1 # comment")]
    [InlineData("x")]
    public void A_text_that_is_not_one_value_is_refused(string value)
    {
        Assert.Throws<TomlSyntaxException>(() => Edit("a = 1", "a", value));
    }

    [Fact]
    public void A_table_with_a_header_is_not_one_value()
    {
        Assert.Throws<InvalidOperationException>(() => Edit("[t]\na = 1", "t", "{}"));
    }

    [Fact]
    public void The_document_itself_stays_as_it_is()
    {
        var document = TomlDocument.Parse("a = 1");

        var edited = document.WithValue(["a"], "2");

        Assert.Equal(("a = 1", "a = 2"), (document.Text, edited.Text));
    }

    private static string Edit(string text, string path, string value)
    {
        return TomlDocument.Parse(text).WithValue(path.Split('.'), value).Text;
    }
}
