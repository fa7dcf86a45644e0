using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace MesosMock.EndToEndTests.Control;

/// <summary>Speaks the control API of a mock master.</summary>
internal sealed class ControlClient(int port) : IDisposable
{
    private readonly HttpClient _http =
        new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/mesosmock/v1/") };

    public async Task<(int Status, JsonElement Body)> PostAsync(
        string path, string body, string contentType = "application/json", string? host = null)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Host = host;
        return await SendAsync(request);
    }

    public Task<(int Status, JsonElement Body)> ActAsync(string line) =>
        PostAsync("actions", JsonSerializer.Serialize(new { action = line }));

    public Task<(int Status, JsonElement Body)> GetAsync(string path) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<(string? Type, string Text)> ReadAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (
            response.Content.Headers.ContentType?.ToString(),
            await response.Content.ReadAsStringAsync());
    }

    public async Task<Stream> StreamAsync(string path, string? lastSeen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastSeen is not null)
        {
            request.Headers.Add("Last-Event-ID", lastSeen);
        }

        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return await response.Content.ReadAsStreamAsync();
    }

    public void Dispose() => _http.Dispose();

    private async Task<(int Status, JsonElement Body)> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return ((int)response.StatusCode, document.RootElement.Clone());
    }
}
