using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MesosMock.Demo.Wire;

/// <summary>Sends calls to a master over HTTP, and says what can be known about each.</summary>
internal sealed class MasterClient(HttpClient http, DemoOptions options)
{
    private const string StreamHeader = "Mesos-Stream-Id";

    private readonly Uri _scheduler = new(options.Master, "/api/v1/scheduler");
    private readonly Uri _operator = new(options.Master, "/api/v1");

    /// <summary>Opens an event stream; the answer's body is not read yet.</summary>
    /// <exception cref="HttpRequestException">No master answers.</exception>
    public async Task<HttpResponseMessage> SubscribeAsync(
        string? frameworkId, CancellationToken cancellationToken)
    {
        using var request = RequestFor(
            _scheduler, WithId(Calls.Subscribe(options, frameworkId), frameworkId));
        return await http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <returns>The id of a stream, which every other call has to carry.</returns>
    public static string? StreamIdOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues(StreamHeader, out var values)
            ? values.FirstOrDefault()
            : null;

    /// <summary>Makes a call. Never throws for what a network or a master does.</summary>
    public async Task<CallResult> CallAsync(
        JsonObject call, string frameworkId, string? streamId, CancellationToken stop)
    {
        using var request = RequestFor(_scheduler, WithId(call, frameworkId));
        request.Headers.Add(StreamHeader, streamId);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.CallTimeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token)
                .ConfigureAwait(false);
            var text = response.StatusCode == HttpStatusCode.Accepted
                ? ""
                : await response.Content.ReadAsStringAsync(patience.Token).ConfigureAwait(false);
            return new(
                FateOf(response.StatusCode, text),
                $"{(int)response.StatusCode} {FirstLineOf(text)}".TrimEnd(),
                RetryAfterOf(response));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(CallFate.Unknown, "no answer in time");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // The request may have arrived, or not: whoever made the call has to find out.
            return new(CallFate.Unknown, error.Message);
        }
    }

    /// <summary>
    /// Asks whether somebody holds our id. A scheduler that another one took over from waits for
    /// that to end, instead of fighting.
    /// </summary>
    /// <returns>Whether some scheduler is connected under the id; null if nobody says so.
    /// </returns>
    public async Task<bool?> IsHeldAsync(string frameworkId, CancellationToken stop)
    {
        using var request = RequestFor(_operator, new() { ["type"] = "GET_FRAMEWORKS" });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(options.CallTimeout);
        try
        {
            using var response = await http.SendAsync(request, patience.Token)
                .ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(patience.Token)
                .ConfigureAwait(false);
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Items("get_frameworks", "frameworks")
                .Any(framework => framework.At("connected").ValueKind == JsonValueKind.True
                    && framework.Text("framework_info", "id", "value") == frameworkId);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException
            || error is OperationCanceledException && !stop.IsCancellationRequested)
        {
            // Not knowing is an answer, too: it is asked again.
            return null;
        }
    }

    /// <summary>What <c>Retry-After</c> says.</summary>
    public static TimeSpan? RetryAfterOf(HttpResponseMessage response) =>
        response.Headers.RetryAfter?.Delta;

    public static string FirstLineOf(string text) => text.Split('\n', 2)[0].Trim();

    // docs/scheduler-http-api.md: 403 until subscribed, 400 for the id of an older stream.
    private static CallFate FateOf(HttpStatusCode status, string text) => (int)status switch
    {
        202 => CallFate.Taken,
        403 => CallFate.NotSubscribed,
        400 when text.Contains("stream ID", StringComparison.OrdinalIgnoreCase) =>
            CallFate.NotSubscribed,
        429 or 502 or 503 => CallFate.Later,
        >= 500 => CallFate.Unknown,
        _ => CallFate.Refused,
    };

    private static HttpRequestMessage RequestFor(Uri address, JsonObject call)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(call.ToJsonString()));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.Add(new("application/json"));
        return request;
    }

    private static JsonObject WithId(JsonObject call, string? frameworkId)
    {
        if (frameworkId is not null)
        {
            call["framework_id"] = Calls.Value(frameworkId);
        }

        return call;
    }
}
