using System.Text.Json;

namespace MesosMock.Demo.Wire;

/// <summary>One event stream, from SUBSCRIBE to its end.</summary>
/// <param name="client">Opens it.</param>
/// <param name="time">Real time, in which heartbeats come.</param>
internal sealed class Connection(MasterClient client, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly long _openedAt = time.GetTimestamp();
    private long _heardAt = time.GetTimestamp();

    /// <summary>What other calls have to carry; null until the stream is open.</summary>
    public string? StreamId { get; private set; }

    /// <summary>Whether SUBSCRIBED has come.</summary>
    public bool IsSubscribed { get; set; }

    /// <summary>Real time since the last byte.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _heardAt));

    /// <summary>Real time since the beginning.</summary>
    public TimeSpan Age => time.GetElapsedTime(_openedAt);

    /// <summary>Opens the stream and reads it to its end.</summary>
    /// <param name="frameworkId">Our id; null if we have none yet.</param>
    /// <param name="received">Told of every event; the next one is read after that.</param>
    /// <returns>How it ended, and how long we are asked to wait.</returns>
    public async Task<(string Reason, TimeSpan? RetryAfter)> RunAsync(
        string? frameworkId, Func<JsonElement, Task> received)
    {
        try
        {
            using var response = await client.SubscribeAsync(frameworkId, _stop.Token)
                .ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                var text = await response.Content.ReadAsStringAsync(_stop.Token)
                    .ConfigureAwait(false);
                return (
                    $"{(int)response.StatusCode} {MasterClient.FirstLineOf(text)}",
                    MasterClient.RetryAfterOf(response));
            }

            StreamId = MasterClient.StreamIdOf(response);
            await using var body = await response.Content.ReadAsStreamAsync(_stop.Token)
                .ConfigureAwait(false);
            await ReadAsync(body, received).ConfigureAwait(false);
            return ("the stream ended", null);
        }
        catch (OperationCanceledException)
        {
            return ("given up", null);
        }
        catch (Exception error) when (
            error is HttpRequestException or IOException or InvalidDataException or JsonException)
        {
            // Broken, reset, or no sense in it any more: the next stream begins afresh.
            return (error.Message, null);
        }
    }

    /// <summary>Closes the stream.</summary>
    public void Close() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();

    private async Task ReadAsync(Stream body, Func<JsonElement, Task> received)
    {
        var reader = new RecordReader(
            body, () => Volatile.Write(ref _heardAt, time.GetTimestamp()));
        while (await reader.ReadAsync(_stop.Token).ConfigureAwait(false) is { } record)
        {
            using var document = JsonDocument.Parse(record);
            await received(document.RootElement.Clone()).WaitAsync(_stop.Token)
                .ConfigureAwait(false);
        }
    }
}
