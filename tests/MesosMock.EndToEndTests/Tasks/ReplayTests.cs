using System.Buffers;
using System.Text;
using System.Text.Json;
using MesosMock.EndToEndTests.Http;
using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Server;
using MesosMock.Simulation;
using MesosMock.Simulation.Time;

namespace MesosMock.EndToEndTests.Tasks;

/// <summary>A recorded run happens again in a machine of its own.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task The_command_log_gives_the_same_stream_again()
    {
        using var file = new TemporaryFile();
        MasterServerOptions? used = null;
        List<string> sent = [];
        int port;
        await using (var own = await OwnMaster.StartAsync(
            options => used = OwnMaster.WithShortLives(options) with { RecordFile = file.Path }))
        {
            port = own.Port;
            sent.AddRange(await RunAndTearDownAsync(port));
        }

        var again = Replay(used! with { Cluster = used.Cluster with { Port = port } }, file.Path);

        Assert.Contains(sent, record => record.Contains("TASK_FINISHED"));
        Assert.Equal(sent, again);
    }

    /// <returns>The records of the stream in order.</returns>
    private static async Task<List<string>> RunAndTearDownAsync(int port)
    {
        using var framework = await Subscriber.SubscribeAsync(port);
        List<string> records = [];
        var isTornDown = false;
        while (await framework.ReadRecordAsync() is { Length: > 0 } body)
        {
            records.Add(Encoding.UTF8.GetString(body));
            var seen = Seen.InJson(body);
            if (seen.Type == "OFFERS" && records.Count < 3)
            {
                await framework.CallAsync(Accept(seen));
            }
            else if (seen.Uuid.Length > 0)
            {
                await framework.CallAsync(Acknowledge(seen));
            }

            if (seen.State == "TASK_FINISHED" && !isTornDown)
            {
                isTornDown = true;
                await framework.CallAsync("\"type\":\"TEARDOWN\"");
            }
        }

        return records;
    }

    private static string Accept(Seen offer) =>
        $$$"""
        "type":"ACCEPT","accept":{"offer_ids":[{"value":"{{{offer.OfferId}}}"}],
        "operations":[{"type":"LAUNCH","launch":{"task_infos":[{"name":"task",
        "task_id":{"value":"t"},"agent_id":{"value":"{{{offer.AgentId}}}"},
        "resources":[{"name":"cpus","type":"SCALAR","scalar":{"value":0.5}}],
        "command":{"value":"sleep 1"}}]}}]}
        """;

    private static string Acknowledge(Seen update) =>
        $$$"""
        "type":"ACKNOWLEDGE","acknowledge":{"agent_id":{"value":"{{{update.AgentId}}}"},
        "task_id":{"value":"t"},"uuid":"{{{Convert.ToBase64String(update.Uuid)}}}"}
        """;

    private static List<string> Replay(MasterServerOptions options, string path)
    {
        var lines = File.ReadAllLines(path)
            .Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var cluster = new Cluster(
            options.Cluster, new Instant(lines[0].GetProperty("start").GetInt64()));
        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            var moment = new Instant(line.GetProperty("at").GetInt64());
            cluster.AdvanceTo(moment);
            cluster.Apply(CommandOf(line));
            cluster.AdvanceTo(moment);
        }

        List<Effect> effects = [];
        cluster.TakeEffects(effects);
        return [.. effects.OfType<Effect.Send>().Select(send => WireTextOf(send.Event)).Skip(1)];
    }

    private static Command CommandOf(JsonElement line)
    {
        var streamId = line.Text("stream_id");
        if (line.Text("command") == "StreamClosed")
        {
            return new Command.StreamClosed(streamId);
        }

        var json = Encoding.UTF8.GetBytes(line.GetProperty("call").GetRawText());
        Assert.True(WireCodec.TryRead<Call>(json, WireFormat.Json, out var call, out _));
        return line.Text("command") == "Subscribe"
            ? new Command.Subscribe(streamId, call)
            : new Command.Scheduler(streamId, call);
    }

    private static string WireTextOf(Event @event)
    {
        var output = new ArrayBufferWriter<byte>();
        WireCodec.Write(@event, WireFormat.Json, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
