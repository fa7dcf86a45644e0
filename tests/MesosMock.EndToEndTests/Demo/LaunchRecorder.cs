using System.Collections.Concurrent;
using System.Text.Json;

namespace MesosMock.EndToEndTests.Demo;

/// <summary>Reads along what a framework sends, and remembers the ids it launches.</summary>
internal sealed class LaunchRecorder() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly ConcurrentQueue<string> _launched = [];

    /// <summary>Ids of tasks in the order of their launches.</summary>
    public IReadOnlyCollection<string> Launched => _launched;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        using var document = JsonDocument.Parse(body);
        if (document.RootElement.TryGetProperty("accept", out var accept))
        {
            foreach (var task in accept.GetProperty("operations").EnumerateArray()
                .SelectMany(operation =>
                    operation.GetProperty("launch").GetProperty("task_infos").EnumerateArray()))
            {
                _launched.Enqueue(task.GetProperty("task_id").GetProperty("value").GetString()!);
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
