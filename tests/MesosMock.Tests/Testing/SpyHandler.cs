using System.Net;
using System.Text;
using System.Text.Json;

namespace MesosMock.Tests.Testing;

/// <summary>Answers every request alike, and keeps what was sent.</summary>
internal sealed class SpyHandler : HttpMessageHandler
{
    private readonly List<(string Method, string Path, string Body)> _requests = [];

    public IReadOnlyList<(string Method, string Path, string Body)> Requests => _requests;

    /// <summary>The bodies of what was acted by.</summary>
    public IEnumerable<JsonElement> Actions => _requests
        .Where(request => request is { Method: "POST", Path: "/actions" })
        .Select(request => JsonDocument.Parse(request.Body).RootElement);

    /// <summary>The answer: 200, unless a body says otherwise.</summary>
    public (HttpStatusCode Status, string Body) Answer { get; set; } =
        (HttpStatusCode.OK, """{"seq":1,"actions":[]}""");

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null
            ? ""
            : await request.Content.ReadAsStringAsync(cancellationToken);
        var path = request.RequestUri!.AbsolutePath; // a request that is sent has one
        _requests.Add(($"{request.Method}", path["/mesosmock/v1".Length..], body));
        var isStream = path.EndsWith("stream", StringComparison.Ordinal);
        return new(Answer.Status)
        {
            Content = new StringContent(
                isStream ? $"data: {Answer.Body}\n\n" : Answer.Body, Encoding.UTF8),
        };
    }
}
