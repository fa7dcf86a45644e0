using System.Net.Http.Headers;
using System.Text.Json;

namespace MesosMock.Ctl;

/// <summary>Speaks the control API.</summary>
/// <param name="address">Where the mock master, or its control API, listens.</param>
internal sealed class CtlClient(Uri address) : IDisposable
{
    // A wait may take as long as it says.
    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Uri _root = new(address, "/mesosmock/v1/");

    public Task<CtlAnswer> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Get, new Uri(_root, path)), cancellationToken);

    public Task<CtlAnswer> PostAsync(
        string path, object body, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(
            new(HttpMethod.Post, new Uri(_root, path)) { Content = content }, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task<CtlAnswer> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return new((int)response.StatusCode, text);
        }
    }
}
