using System.Text;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Tests.Protocol;

/// <summary>Mesos's words for every kind of bad JSON.</summary>
public sealed class JsonErrorTests
{
    [Theory]
    [InlineData("MALFORMED_CONTENT", "syntax error at line 1 near: MALFORMED_CONTENT")]
    [InlineData("", "syntax error at line 1 near: ")]
    [InlineData(" \n ", "syntax error at line 2 near: ")]
    [InlineData("{\"type\":", "syntax error at line 1 near: ")]
    [InlineData("{\n\"type\" \"A\"\n}", "syntax error at line 2 near: \"A\"")]
    [InlineData("{\"a\":1,}", "syntax error at line 1 near: }")]
    [InlineData("nope", "syntax error at line 1 near: ope")]
    [InlineData("{\"a\":\"\\q\"}", "syntax error at line 1 near: \"}")]
    [InlineData("{\"a\":\"x\u0001y\"}", "syntax error at line 1 near: y\"}")]
    [InlineData("{\"a\":1e400}", "Value out of range")]
    [InlineData("{\"a\":[1e400", "Value out of range")]
    [InlineData("{} x", "Parsed JSON included non-whitespace trailing characters:  x")]
    [InlineData("{}{}", "Parsed JSON included non-whitespace trailing characters: {}")]
    [Trait("Fact", "S-067")]
    public void Text_that_is_not_json_is_refused_in_the_words_of_picojson(
        string body, string detail)
    {
        Assert.Equal(new WireError(WireErrorKind.Syntax, detail), ErrorOf(body));
    }

    [Fact]
    public void Two_hundred_levels_are_the_most()
    {
        var fine = Enumerable.Repeat("{\"x\":", 199)
            .Append("{}")
            .Concat(Enumerable.Repeat("}", 199));
        var deep = string.Concat(Enumerable.Repeat("[", 201)) + "1";

        Assert.True(TryRead(string.Concat(fine), out _));
        Assert.Equal(
            new WireError(WireErrorKind.Syntax, "syntax error at line 1 near: 1"),
            ErrorOf(deep));
    }

    [Theory]
    [InlineData("[]", "Expecting a JSON object")]
    [InlineData("\"x\"", "Expecting a JSON object")]
    [InlineData("null", "Expecting a JSON object")]
    [InlineData("{\"type\":1}", "Not expecting a JSON number for field 'type'")]
    [InlineData("{\"type\":true}", "Not expecting a JSON boolean for field 'type'")]
    [InlineData("{\"type\":{}}", "Not expecting a JSON object for field 'type'")]
    [InlineData("{\"type\":[]}", "Not expecting a JSON array for field 'type'")]
    [InlineData(
        "{\"type\":\"SUBSCRIBE\",\"framework_id\":\"abc\"}",
        "Not expecting a JSON string for field 'framework_id'")]
    [InlineData(
        "{\"accept\":{\"filters\":{\"refuse_seconds\":\"x\"}}}",
        "Failed to parse 'x' as a JSON number for field 'refuse_seconds': "
            + "syntax error at line 1 near: x")]
    [InlineData(
        "{\"accept\":{\"filters\":{\"refuse_seconds\":\"true\"}}}",
        "Failed to parse 'true' as a JSON number for field 'refuse_seconds': "
            + "Unexpected JSON type parsed")]
    [InlineData(
        "{\"accept\":{\"filters\":{\"refuse_seconds\":\"5 \"}}}",
        "Failed to parse '5 ' as a JSON number for field 'refuse_seconds': "
            + "Parsed JSON included non-whitespace trailing characters: ")]
    [InlineData(
        "{\"subscribe\":{\"framework_info\":{\"checkpoint\":1}}}",
        "Not expecting a JSON number for field 'checkpoint'")]
    [InlineData(
        "{\"subscribe\":{\"framework_info\":{\"checkpoint\":\"yes\"}}}",
        "Failed to parse 'yes' as a JSON boolean for field 'checkpoint': "
            + "syntax error at line 1 near: yes")]
    [InlineData(
        "{\"acknowledge\":{\"uuid\":\"AA-_\"}}",
        "Failed to base64 decode bytes field 'uuid': Invalid character '-'")]
    [InlineData(
        "{\"accept\":{\"operations\":[{\"launch\":{\"task_infos\":[{\"limits\":"
            + "{\"cpus\":\"Infinity\"}}]}}]}}",
        "Not expecting a JSON string for field 'value'")]
    [InlineData(
        "{\"request\":{\"requests\":[{\"resources\":[{\"type\":\"BOGUS\"}]}]}}",
        "Failed to find enum for 'BOGUS'")]
    [Trait("Fact", "S-046")]
    [Trait("Fact", "S-060")]
    [Trait("Fact", "S-061")]
    [Trait("Fact", "S-062")]
    [Trait("Fact", "S-063")]
    [Trait("Fact", "S-064")]
    [Trait("Fact", "S-065")]
    [Trait("Fact", "S-066")]
    public void Json_of_another_shape_is_refused_in_the_words_of_stout(string body, string detail)
    {
        Assert.Equal(new WireError(WireErrorKind.Conversion, detail), ErrorOf(body));
    }

    [Theory]
    [InlineData(
        "{\"type\":\"SUBSCRIBE\",\"subscribe\":{}}",
        "subscribe.framework_info")]
    [InlineData(
        "{\"subscribe\":{\"framework_info\":{}}}",
        "subscribe.framework_info.user, subscribe.framework_info.name")]
    [InlineData(
        "{\"subscribe\":{\"framework_info\":{\"user\":null,\"name\":\"n\"}}}",
        "subscribe.framework_info.user")]
    [InlineData(
        "{\"accept\":{\"operations\":[null,{\"launch\":{\"task_infos\":"
            + "[{\"name\":\"n\",\"task_id\":{\"value\":\"t\"}}]}}]}}",
        "accept.operations[0].launch.task_infos[0].agent_id")]
    [InlineData(
        "{\"kill\":{},\"framework_id\":{},\"acknowledge\":{}}",
        "framework_id.value, kill.task_id, acknowledge.agent_id, acknowledge.task_id, "
            + "acknowledge.uuid")]
    [InlineData(
        "{\"accept\":{\"operations\":{\"launch\":{\"task_infos\":{\"name\":\"n\","
            + "\"task_id\":{\"value\":\"t\"},\"agent_id\":{\"value\":\"a\"},"
            + "\"limits\":{\"mem\":{},\"cpus\":null}}}}}}",
        "accept.operations[0].launch.task_infos[0].limits[0].value.value, "
            + "accept.operations[0].launch.task_infos[0].limits[1].value.value")]
    [Trait("Fact", "S-048")]
    [Trait("Fact", "S-049")]
    public void Missing_required_fields_are_listed_with_their_paths(string body, string paths)
    {
        Assert.Equal(
            new WireError(WireErrorKind.Conversion, "Missing required fields: " + paths),
            ErrorOf(body));
    }

    [Fact]
    public void Only_the_alphabetically_first_error_is_told_and_before_missing_fields()
    {
        const string body =
            "{\"subscribe\":{},\"revive\":{\"roles\":1},\"kill\":{\"task_id\":true}}";

        Assert.Equal(
            new WireError(
                WireErrorKind.Conversion, "Not expecting a JSON boolean for field 'task_id'"),
            ErrorOf(body));
    }

    private static WireError ErrorOf(string body)
    {
        Assert.False(TryRead(body, out var error));
        return error;
    }

    private static bool TryRead(string body, out WireError error) =>
        WireCodec.TryRead<Call>(
            Encoding.UTF8.GetBytes(body), WireFormat.Json, out _, out error);
}
