using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace MesosMock.Testing;

/// <summary>
/// Speaks the control API of a mock, <c>/mesosmock/v1</c>, wherever it runs. One client may be
/// used by many at once.
/// </summary>
public sealed class ControlClient : IDisposable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    private readonly HttpClient _http;
    private readonly Uri _root;

    /// <summary>Makes a client.</summary>
    /// <param name="url">
    /// Where the mock listens, such as <c>http://127.0.0.1:5050</c>, or its control API if that
    /// has a listener of its own.
    /// </param>
    public ControlClient(Uri url)
        : this(url, new SocketsHttpHandler())
    {
    }

    /// <summary>Makes a client that sends through a given handler.</summary>
    internal ControlClient(Uri url, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(url);
        _root = new(url, "/mesosmock/v1/");

        // A wait may take as long as it says.
        _http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Acts by a line of the action language.</summary>
    /// <param name="line">For example <c>agents kill agent(S2)</c>.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="ControlException">The line makes no sense, or not now.</exception>
    public Task<ActionReport> ActAsync(
        string line, CancellationToken cancellationToken = default) =>
        ActAsync(line, null, [], cancellationToken);

    /// <summary>Acts by an action in parts; values need no quotes.</summary>
    /// <param name="action">Noun and verb, such as <c>agents kill</c>.</param>
    /// <param name="targets">A selector such as <c>agent(S2)</c>; null for none.</param>
    /// <param name="parameters">Parameters by name.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="ControlException">The action makes no sense, or not now.</exception>
    public async Task<ActionReport> ActAsync(
        string action,
        string? targets,
        IEnumerable<KeyValuePair<string, string>> parameters,
        CancellationToken cancellationToken = default)
    {
        var body = new Dictionary<string, object?>
        {
            ["action"] = action,
            ["targets"] = targets,
            ["parameters"] = new Dictionary<string, string>(parameters),
        };
        return Read<ActionReport>(
            await PostAsync("actions", body, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>All actions that there are.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<ActionDescription>> GetActionsAsync(
        CancellationToken cancellationToken = default) =>
        Read<Catalogue>(await GetAsync("actions", cancellationToken).ConfigureAwait(false))
            .Actions;

    /// <summary>The cluster as it is now, or parts of it.</summary>
    /// <param name="only">Parts such as <c>agents,tasks</c>; null for all.</param>
    /// <param name="limit">Items of each list at most; null for all.</param>
    /// <param name="offset">Items of each list that are left out first.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<MockState> GetStateAsync(
        string? only = null,
        int? limit = null,
        int? offset = null,
        CancellationToken cancellationToken = default)
    {
        var query = QueryOf(("only", only), ("limit", Text(limit)), ("offset", Text(offset)));
        return Read<MockState>(
            await GetAsync("state" + query, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>All rules for faults.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<MockFault>> GetFaultsAsync(
        CancellationToken cancellationToken = default) =>
        Read<MockState>(await GetAsync("faults", cancellationToken).ConfigureAwait(false)).Faults;

    /// <summary>What happened so far, oldest first.</summary>
    /// <param name="after">Only entries with a higher number.</param>
    /// <param name="limit">So many at most, up to 100000; null for 1000.</param>
    /// <param name="kind">Kinds such as <c>call,event</c>; null for all.</param>
    /// <param name="match">A text that must occur; null for any.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<MockJournalEntry>> GetJournalAsync(
        long after = 0,
        int? limit = null,
        string? kind = null,
        string? match = null,
        CancellationToken cancellationToken = default)
    {
        var query = QueryOf(
            ("after", Text(after)), ("limit", Text(limit)), ("kind", kind), ("match", match));
        var lines = await GetAsync("journal" + query, cancellationToken).ConfigureAwait(false);
        return
        [
            .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(Read<MockJournalEntry>),
        ];
    }

    /// <summary>What happens, as it happens, until the reader has enough.</summary>
    /// <param name="after">Only entries with a higher number; null for those to come.</param>
    /// <param name="kind">Kinds such as <c>call,event</c>; null for all.</param>
    /// <param name="match">A text that must occur; null for any.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<MockJournalEntry> StreamJournalAsync(
        long? after = null,
        string? kind = null,
        string? match = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var query = QueryOf(("after", Text(after)), ("kind", kind), ("match", match));
        using var response = await _http.GetAsync(
            new Uri(_root, "journal/stream" + query),
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw RefusalOf(response.StatusCode, await response.Content
                .ReadAsStringAsync(cancellationToken).ConfigureAwait(false));
        }

        using var body = await response.Content.ReadAsStreamAsync(cancellationToken)
            .ConfigureAwait(false);
        var items = SseParser.Create(body).EnumerateAsync(cancellationToken);
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (item.Data.Length > 0)
            {
                yield return Read<MockJournalEntry>(item.Data);
            }
        }
    }

    /// <summary>Waits until something holds.</summary>
    /// <param name="expression">
    /// For example <c>count(task(state=RUNNING)) == 6 and not event(ERROR)</c>.
    /// </param>
    /// <param name="timeout">Real time; null for 30 s.</param>
    /// <param name="after">
    /// Events and calls count if their entry's number is higher; null for those to come.
    /// </param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>When it held, or what was missing at the end.</returns>
    /// <exception cref="ControlException">The expression makes no sense.</exception>
    public async Task<WaitReport> WaitAsync(
        string expression,
        TimeSpan? timeout = null,
        long? after = null,
        CancellationToken cancellationToken = default)
    {
        var body = new Dictionary<string, object?> { ["expr"] = expression };
        if (timeout is { } time)
        {
            body["timeout"] = time.TotalSeconds;
        }

        if (after is { } number)
        {
            body["after"] = number;
        }

        const HttpStatusCode tooLate = HttpStatusCode.RequestTimeout;
        var text = await PostAsync("wait", body, cancellationToken, tooLate).ConfigureAwait(false);
        return Read<WaitReport>(text);
    }

    /// <summary>The description of the control API, for programs.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>An OpenAPI document.</returns>
    public Task<string> GetOpenApiAsync(CancellationToken cancellationToken = default) =>
        GetAsync("openapi.json", cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<string> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_root, path));
        return await SendAsync(request, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> PostAsync(
        string path,
        Dictionary<string, object?> body,
        CancellationToken cancellationToken,
        HttpStatusCode? alsoGood = null)
    {
        // Not JsonContent, which adds a charset to the type.
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_root, path))
        {
            Content = content,
        };
        return await SendAsync(request, alsoGood, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> SendAsync(
        HttpRequestMessage request, HttpStatusCode? alsoGood, CancellationToken cancellationToken)
    {
        using var response = await _http.SendAsync(request, cancellationToken)
            .ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken)
            .ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.OK || response.StatusCode == alsoGood
            ? text
            : throw RefusalOf(response.StatusCode, text);
    }

    private ControlException RefusalOf(HttpStatusCode status, string text)
    {
        try
        {
            if (JsonSerializer.Deserialize<Refusal>(text, Json) is { Error: { } error } refusal)
            {
                return new((int)status, error, refusal.Nearest);
            }
        }
        catch (JsonException)
        {
            // Something else than a control API answers there; told below.
        }

        return new((int)status, $"no control API answers at {_root} ({(int)status})", []);
    }

    private static T Read<T>(string text) =>
        JsonSerializer.Deserialize<T>(text, Json)
        ?? throw new JsonException("the answer of the control API is null");

    private static string QueryOf(params (string Name, string? Value)[] parts)
    {
        var given = parts.Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value ?? "")}")
            .ToArray();
        return given.Length == 0 ? "" : "?" + string.Join('&', given);
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private sealed record Catalogue(IReadOnlyList<ActionDescription> Actions);

    private sealed record Refusal(string? Error, IReadOnlyList<string> Nearest);
}
