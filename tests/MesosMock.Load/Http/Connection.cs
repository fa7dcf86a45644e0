using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MesosMock.Load.Http;

/// <summary>
/// One HTTP/1.1 connection on a plain socket: the client shares the cores with the server that
/// it measures, so it must cost little. Closed when the run ends.
/// </summary>
internal sealed class Connection : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly BodyDecoder _body = new();
    private readonly CancellationTokenRegistration _closing;
    private int _start;
    private int _end;

    private Connection(Socket socket, CancellationToken cancellation)
    {
        _socket = socket;
        _closing = cancellation.Register(socket.Dispose);
    }

    /// <summary>Connects.</summary>
    /// <param name="server">Where to.</param>
    /// <param name="cancellation">Closes the connection, whatever it is doing.</param>
    public static async Task<Connection> OpenAsync(
        IPEndPoint server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellation);
            return new(socket, cancellation);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Writes a JSON request that is sent as it is.</summary>
    public static byte[] Request(string path, string streamId, string body) =>
        Encoding.UTF8.GetBytes(
            HeadOf(path, streamId) + $"{Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>The head of a request as far as the number after "Content-Length: ".</summary>
    public static string HeadOf(string path, string streamId) =>
        $"POST {path} HTTP/1.1\r\nHost: load\r\nAccept: application/json\r\n"
        + (streamId.Length > 0 ? $"Mesos-Stream-Id: {streamId}\r\n" : "")
        + "Content-Type: application/json\r\nContent-Length: ";

    public async ValueTask SendAsync(ReadOnlyMemory<byte> request)
    {
        while (!request.IsEmpty)
        {
            request = request[await _socket.SendAsync(request, SocketFlags.None)..];
        }
    }

    /// <summary>Reads an answer as far as its body.</summary>
    public async ValueTask<ResponseHead> ReadHeadAsync()
    {
        while (true)
        {
            var received = _buffer.AsSpan(_start, _end - _start);
            var length = received.IndexOf("\r\n\r\n"u8);
            if (length >= 0)
            {
                var head = ResponseHead.Parse(received[..length]);
                _start += length + 4;
                _body.Begin(head.Length);
                return head;
            }

            await ReceiveAsync();
        }
    }

    /// <summary>Reads the body of the answer to its end.</summary>
    public async ValueTask ReadBodyAsync(IBodySink sink)
    {
        while (true)
        {
            _start += _body.Decode(_buffer.AsSpan(_start, _end - _start), sink);
            if (_body.IsComplete)
            {
                return;
            }

            await ReceiveAsync();
        }
    }

    public void Dispose()
    {
        _closing.Dispose();
        _socket.Dispose();
    }

    private async ValueTask ReceiveAsync()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }

        if (_end == _buffer.Length)
        {
            throw new IOException("the answer's head is too long");
        }

        var count = await _socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None);
        if (count == 0)
        {
            throw new IOException("the server closed the connection");
        }

        _end += count;
    }
}
