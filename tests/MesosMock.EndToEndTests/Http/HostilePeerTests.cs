using System.Text;
using MesosMock.EndToEndTests.Executable;
using MesosMock.EndToEndTests.Tasks;

namespace MesosMock.EndToEndTests.Http;

/// <summary>Peers that break rules, and the others beside them.</summary>
public sealed class HostilePeerTests
{
    private const string Subscribe =
        """{"type":"SUBSCRIBE","subscribe":{"framework_info":{"user":"u","name":"h"}}}""";

    private const string Unsubscribable = """{"type":"SUBSCRIBE"}""";

    private const int BodyBytesMax = 1 << 20;

    private static readonly Dictionary<string, Func<int, Task>> Misdeeds = new()
    {
        ["half a head"] = async port =>
        {
            using var connection = new RawConnection(port);
            connection.Send("POST /api/v1/scheduler HTTP/1.1\r\nHost: x\r\nConte");
            connection.CloseSendingSide();
            await connection.ReadToCloseAsync();
        },
        ["half a body"] = async port =>
        {
            using var connection = SendHalf(port);
            connection.CloseSendingSide();
            await connection.ReadToCloseAsync();
        },
        ["a reset in the body"] = port =>
        {
            SendHalf(port).Reset();
            return Task.CompletedTask;
        },
        ["a reset of the stream"] = async port =>
        {
            using var framework = await Subscriber.SubscribeAsync(port);
            framework.Stream.Reset();
        },
        ["garbage"] = async port =>
        {
            using var connection = new RawConnection(port);
            connection.Send([.. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7))]);
            await connection.ReadToCloseAsync();
        },
        ["a garbled body"] = port => AskAsync(
            port, 400, [0xff, 0x00, 0x80, 0x0a], Subscriber.Protobuf),
        ["a body in chunks of one byte"] = async port =>
        {
            using var connection = new RawConnection(port);
            connection.Send(
                $"POST {Subscriber.Path} HTTP/1.1\r\nHost: x\r\n{Subscriber.Json}\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
            foreach (var character in Unsubscribable)
            {
                connection.Send($"1\r\n{character}\r\n");
            }

            connection.Send("0\r\n\r\n");
            await ExpectAsync(connection, 400, "Expecting 'subscribe' to be present");
        },
        ["a chunk of no size"] = async port =>
        {
            using var connection = new RawConnection(port);
            connection.Send(
                $"POST {Subscriber.Path} HTTP/1.1\r\nHost: x\r\n{Subscriber.Json}\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n");
            Assert.Equal("", await connection.ReadToCloseAsync());
        },
        ["gzip"] = port => AskAsync(
            port,
            400,
            Packed.Gzip(Encoding.UTF8.GetBytes(Unsubscribable)),
            Subscriber.Json,
            "Content-Encoding: gzip"),
        ["gzip that is none"] = async port =>
        {
            using var connection = new RawConnection(port);
            connection.Send(
                "POST", Subscriber.Path, Subscribe, Subscriber.Json, "Content-Encoding: gzip");
            Assert.Equal("", await connection.ReadToCloseAsync());
        },
        ["gzip that swells"] = port => AskAsync(
            port,
            413,
            Packed.Gzip(new byte[4 * BodyBytesMax]),
            Subscriber.Json,
            "Content-Encoding: gzip"),
        ["a huge header"] = async port =>
        {
            using var connection = new RawConnection(port);
            connection.Send($"GET / HTTP/1.1\r\nHost: x\r\nX-Long: {new string('x', 70_000)}");
            await ExpectAsync(connection, 431, "");
        },
    };

    public static TheoryData<string> Names => [.. Misdeeds.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_peer_harms_nobody(string misdeed)
    {
        await using var own = await OwnMaster.StartAsync(
            options => OwnMaster.WithShortLives(options) with { BodyBytesMax = BodyBytesMax });
        using var polite = await TaskRunner.SubscribeAsync(own.Port, "polite");
        await polite.LaunchAsync(Lives.Ids("t", 20));

        var misdeeds = Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => Task.Run(() => Misdeeds[misdeed](own.Port))));
        await polite.ReadToEndsAsync();
        await misdeeds;

        Assert.All(polite.States.Values, states => Assert.Equal(Lives.Good, states));
        Assert.Equal(202, (await polite.Framework.CallAsync("\"type\":\"REVIVE\"")).Status);
    }

    [Fact]
    public async Task Hostile_peers_are_no_errors_of_ours()
    {
        using var file = new TemporaryFile($"[master]\nmax_body_bytes = {BodyBytesMax}\n");
        await using var mock = await MockProcess.StartAsync($"-config={file.Path}");

        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(Misdeeds.Values.Select(misdeed => misdeed(mock.Port)));
        }

        var (exitCode, _, errors) = await mock.StopAsync("TERM");
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain(" EROR ", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    private static RawConnection SendHalf(int port)
    {
        var connection = new RawConnection(port);
        connection.Send(
            $"POST {Subscriber.Path} HTTP/1.1\r\nHost: x\r\n{Subscriber.Json}\r\n"
            + $"Content-Length: {Subscribe.Length}\r\n\r\n{Subscribe[..20]}");
        return connection;
    }

    private static async Task AskAsync(
        int port, int status, byte[] body, params string[] headers)
    {
        using var connection = new RawConnection(port);
        connection.Send("POST", Subscriber.Path, body, headers);
        await ExpectAsync(connection, status, "");
    }

    private static async Task ExpectAsync(RawConnection connection, int status, string text)
    {
        var response = await connection.ReadResponseAsync();
        Assert.Equal(status, response.Status);
        Assert.Contains(text, response.Body);
    }
}
