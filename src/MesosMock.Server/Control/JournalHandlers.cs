using System.Buffers;
using System.Globalization;
using System.Text.Json;
using MesosMock.Server.Endpoints;
using MesosMock.Server.Http;
using MesosMock.Server.Journal;
using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Words;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Control;

/// <summary><c>journal</c>: what happened, as lines of JSON or as a stream of events.</summary>
internal sealed class JournalHandlers(EndpointServices services)
{
    private const int LimitDefault = 1000;
    private const int LimitMax = 100_000;

    // Entries that are handed to a client at a time.
    private const int BatchMax = 256;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private static readonly string[] KindNames =
        [.. Enum.GetValues<JournalKind>().Select(JournalJson.NameOf)];

    /// <summary>Entries that are there already.</summary>
    public Task ReadAsync(HttpContext context)
    {
        if (ReadQuery(context, out var after, out var limit, out var query) is { } problem)
        {
            return ControlAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, problem);
        }

        var body = new ArrayBufferWriter<byte>(4096);
        foreach (var entry in services.Journal.Read(after ?? 0, limit, query))
        {
            WriteLine(entry, body);
        }

        return PlainResponse.SendAsync(
            context, StatusCodes.Status200OK, "application/x-ndjson", body.WrittenMemory);
    }

    /// <summary>Entries as they come, as server-sent events, until the client goes.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        if (ReadQuery(context, out var given, out _, out var query) is { } problem)
        {
            await ControlAnswer.RefuseAsync(context, StatusCodes.Status400BadRequest, problem)
                .ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.StartAsync().ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync().ConfigureAwait(false);
        var after = given ?? services.Journal.Last;
        var stop = context.RequestAborted;
        while (!stop.IsCancellationRequested && !services.Stopping.IsCancellationRequested)
        {
            var last = services.Journal.Last;
            var entries = services.Journal.Read(after, BatchMax, query);

            // Entries may have come since the look at the last one.
            var seen = entries.Count == 0 ? after : entries[^1].Sequence;
            after = entries.Count == BatchMax ? seen : Math.Max(seen, last);
            if (!await WriteAsync(context, entries).ConfigureAwait(false))
            {
                return;
            }

            if (entries.Count < BatchMax && !await NextAsync(after, stop).ConfigureAwait(false))
            {
                await WriteKeepAliveAsync(context).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> NextAsync(long after, CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, services.Stopping);
        var patience = Task.Delay(KeepAlive, services.Streams.Time, both.Token);
        var next = services.Journal.WaitAsync(after);
        return await Task.WhenAny(next, patience).ConfigureAwait(false) == next;
    }

    private static async Task<bool> WriteAsync(
        HttpContext context, IReadOnlyList<JournalEntry> entries)
    {
        if (entries.Count == 0)
        {
            return true;
        }

        var body = new ArrayBufferWriter<byte>(4096);
        foreach (var entry in entries)
        {
            body.Write("id: "u8);
            body.Write(System.Text.Encoding.ASCII.GetBytes(
                entry.Sequence.ToString(CultureInfo.InvariantCulture)));
            body.Write("\ndata: "u8);
            WriteLine(entry, body);
            body.Write("\n"u8);
        }

        var flush = await context.Response.BodyWriter.WriteAsync(body.WrittenMemory)
            .ConfigureAwait(false);
        return !flush.IsCompleted;
    }

    private static async Task WriteKeepAliveAsync(HttpContext context)
    {
        await context.Response.BodyWriter.WriteAsync(": \n\n"u8.ToArray()).ConfigureAwait(false);
    }

    private static void WriteLine(in JournalEntry entry, ArrayBufferWriter<byte> body)
    {
        using (var json = new Utf8JsonWriter(body, JournalJson.Options))
        {
            JournalJson.Write(entry, json);
        }

        body.Write("\n"u8);
    }

    /// <summary>What a browser says when it takes a broken stream up again.</summary>
    private static string? LastSeen(HttpContext context) =>
        context.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } id] ? id : null;

    private static string? ReadQuery(
        HttpContext context, out long? after, out int limit, out JournalQuery query)
    {
        var given = RequestQuery.Of(context);
        after = null;
        limit = LimitDefault;
        query = JournalQuery.All;
        if ((LastSeen(context) ?? given["after"]) is { } text)
        {
            if (!long.TryParse(
                text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return "after must be the number of an entry";
            }

            after = number;
        }

        if (given["limit"] is { } count
            && (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out limit)
                || limit is < 1 or > LimitMax))
        {
            return $"limit must be a number from 1 to {LimitMax}";
        }

        var kinds = new HashSet<JournalKind>();
        foreach (var name in given["kind"]?.Split(',', StringSplitOptions.TrimEntries) ?? [])
        {
            var place = Array.IndexOf(KindNames, name);
            if (place < 0)
            {
                return $"\"{name}\" is no kind; allowed: {string.Join(", ", KindNames)}"
                    + NearestName.Suggest(name, KindNames);
            }

            kinds.Add(Enum.GetValues<JournalKind>()[place]);
        }

        query = new(kinds, given["match"]);
        return null;
    }
}
