using MesosMock.Server.Http;

namespace MesosMock.Tests.Server;

/// <summary>Queries and forms, read as libprocess reads them.</summary>
public sealed class QueryTextTests
{
    [Theory]
    [InlineData("a=1&b=2;c", "a:1 b:2 c:")]
    [InlineData("&&a=1;;", "a:1")]
    [InlineData("a=1&a=2", "a:2")]
    [InlineData("a=b=c", "a:b=c")]
    [InlineData("a+b=c%20d%2Be", "a b:c d+e")]
    [InlineData("a=%C3%BC", "a:ü")]
    [InlineData("=x", ":x")]
    public void Pairs_are_read(string text, string pairs)
    {
        var read = new Dictionary<string, string>();

        Assert.Null(QueryText.Read(text, read));
        Assert.Equal(pairs, string.Join(' ', read.Select(pair => $"{pair.Key}:{pair.Value}")));
    }

    [Theory]
    [InlineData("a=1%", "Malformed % escape in '1%': '%'")]
    [InlineData("%4=1", "Malformed % escape in '%4': '%4'")]
    [InlineData("a=%zz1", "Malformed % escape in '%zz1': '%zz'")]
    public void A_broken_escape_is_named(string text, string problem) =>
        Assert.Equal(problem, QueryText.Read(text, []));
}
