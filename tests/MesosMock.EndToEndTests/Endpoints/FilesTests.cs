using MesosMock.EndToEndTests.Http;

namespace MesosMock.EndToEndTests.Endpoints;

/// <summary>The master's log, as its files show it.</summary>
public sealed class FilesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mesosmock").FullName;
    private OwnMaster? _master;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mock20240101.log"), "older");
        await File.WriteAllTextAsync(Path.Combine(_folder, "mock20240102.log"), "hello, wörld");
        _master = await OwnMaster.StartAsync(
            options => options with { LogFile = Path.Combine(_folder, "mock.log") });
    }

    public async Task DisposeAsync()
    {
        await _master!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [Trait("Fact", "E-101, E-104")]
    [InlineData("", """{"data":"","offset":13}""")]
    [InlineData("&offset=-1&length=-1", """{"data":"","offset":13}""")]
    [InlineData("&offset=0", """{"data":"hello, wörld","offset":0}""")]
    [InlineData("&offset=7&length=-1", """{"data":"wörld","offset":7}""")]
    [InlineData("&offset=0&length=5", """{"data":"hello","offset":0}""")]
    [InlineData("&offset=99", """{"data":"","offset":99}""")]
    public async Task A_part_of_the_log_is_read(string query, string body)
    {
        var response = await AskAsync($"/files/read?path=/master/log{query}");

        Assert.Equal((200, body), (response.Status, response.Body));
        Assert.Equal("application/json", response.Header("Content-Type"));
    }

    [Theory]
    [Trait("Fact", "E-100, E-103")]
    [InlineData("/files/read", "Expecting 'path=value' in query.\n")]
    [InlineData("/files/browse?path=", "Expecting 'path=value' in query.\n")]
    [InlineData("/files/download", "Expecting 'path=value' in query.\n")]
    [InlineData("/files/read?path=/master/log&offset=-2", "Negative offset provided: -2.\n")]
    [InlineData("/files/read?path=/master/log&length=-5", "Negative length provided: -5.\n")]
    [InlineData(
        "/files/read?path=/master/log&offset=x",
        "Failed to parse offset: Failed to convert 'x' to number.\n")]
    public async Task What_cannot_be_read_is_400(string path, string text)
    {
        var response = await AskAsync(path);

        Assert.Equal((400, text), (response.Status, response.Body));
    }

    [Theory]
    [Trait("Fact", "E-102")]
    [InlineData("/files/read?path=/nope", "")]
    [InlineData("/files/read?path=/master/log/deeper", "")]
    [InlineData("/files/browse?path=/master", "")]
    [InlineData("/files/download?path=/nope", "404 Not Found.")]
    public async Task What_is_not_there_is_404(string path, string text)
    {
        var response = await AskAsync(path);

        Assert.Equal((404, text), (response.Status, response.Body));
    }

    [Fact]
    public async Task The_whole_log_is_downloaded_and_a_file_has_no_entries()
    {
        var download = await AskAsync("/files/download?path=/master/log");
        var browse = await AskAsync("/files/browse?path=/master/log&jsonp=cb");
        var debug = await AskAsync("/files/debug");

        Assert.Equal("hello, wörld", download.Body);
        Assert.Equal("application/octet-stream", download.Header("Content-Type"));
        Assert.Equal(
            "attachment; filename=mock20240102.log", download.Header("Content-Disposition"));
        Assert.Equal("cb([])", browse.Body);
        Assert.Equal($$"""{"/master/log":"{{_folder}}/mock.log"}""", debug.Body);
    }

    [Fact]
    [Trait("Fact", "E-106")]
    public async Task Without_a_log_file_there_is_none()
    {
        await using var master = await OwnMaster.StartAsync(options => options);
        using var connection = new RawConnection(master.Port);
        connection.Send("GET", "/files/read?path=/master/log", "");

        var response = await connection.ReadResponseAsync();

        Assert.Equal(404, response.Status);
    }

    private async Task<RawResponse> AskAsync(string path)
    {
        using var connection = new RawConnection(_master!.Port);
        connection.Send("GET", path, "");
        var response = await connection.ReadResponseAsync();
        return response with { Body = FromUtf8(response.Body) };
    }

    /// <summary>The connection reads bytes as letters.</summary>
    private static string FromUtf8(string bytes) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(bytes));
}
