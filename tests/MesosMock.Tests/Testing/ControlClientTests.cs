using System.Net;
using System.Text.Json;
using MesosMock.Server;
using MesosMock.Testing;
using WireState = MesosMock.Protocol.V1.TaskState;

namespace MesosMock.Tests.Testing;

/// <summary>The typed client says all that the control API has.</summary>
public sealed class ControlClientTests
{
    [Fact]
    public async Task Every_operation_of_the_control_API_has_a_method()
    {
        using var spy = new SpyHandler();
        using var control = new ControlClient(new("http://mock"), spy);

        await control.ActAsync("panic");
        await control.GetActionsAsync();
        await control.GetStateAsync();
        await control.GetFaultsAsync();
        await control.GetJournalAsync();
        await control.WaitAsync("count(agent(*)) == 2");
        await control.GetOpenApiAsync();
        await foreach (var entry in control.StreamJournalAsync())
        {
            Assert.Equal(1, entry.Sequence);
        }

        Assert.Equal(
            Operations().Order(StringComparer.Ordinal),
            spy.Requests.Select(request => $"{request.Method} {request.Path}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refusal_says_what_is_wrong_and_what_is_near()
    {
        using var spy = new SpyHandler
        {
            Answer = (HttpStatusCode.NotFound, """{"error":"no agent S9","nearest":["S1"]}"""),
        };
        using var control = new ControlClient(new("http://mock"), spy);

        var error = await Assert.ThrowsAsync<ControlException>(
            () => control.ActAsync("agents kill agent(S9)"));

        Assert.Equal((404, "no agent S9"), (error.Status, error.Message));
        Assert.Equal(["S1"], error.Nearest);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("{}")]
    public async Task Whoever_is_no_mock_is_called_so(string body)
    {
        using var spy = new SpyHandler { Answer = (HttpStatusCode.NotFound, body) };
        using var control = new ControlClient(new("http://mock"), spy);

        var error = await Assert.ThrowsAsync<ControlException>(() => control.GetStateAsync());

        Assert.Equal("no control API answers at http://mock/mesosmock/v1/ (404)", error.Message);
    }

    [Fact]
    public void States_are_those_of_the_wire() => Assert.Equal(
        Enum.GetValues<WireState>().Select(state => Enum.GetName(state))
            .Order(StringComparer.Ordinal),
        Enum.GetNames<TaskState>().Order(StringComparer.Ordinal));

    [Fact]
    public void States_are_spelled_alike_in_answers_and_in_lines() => Assert.All(
        Enum.GetValues<TaskState>(),
        state => Assert.Equal(
            JsonSerializer.Serialize(state), $"\"{Spelling(state)}\""));

    private static string Spelling(TaskState state) =>
        "TASK_" + JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{state}");

    private static IEnumerable<string> Operations()
    {
        using var file = typeof(MasterServer).Assembly.GetManifestResourceStream(
            "MesosMock.Server.Control.openapi.json")!; // embedded in the project
        using var document = JsonDocument.Parse(file);
        return
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject()
                    .Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}")),
        ];
    }
}
