using System.Net.Sockets;
using System.Text;

namespace MesosMock.EndToEndTests.Http;

/// <summary>A client that sees every byte: one TCP connection and what came over it.</summary>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly StringBuilder _received = new();

    public RawConnection(int port) => _socket.Connect("127.0.0.1", port);

    /// <summary>Sends a request with a body and the headers given, line by line.</summary>
    public void Send(string method, string path, string body, params string[] headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var lines = headers.Append($"Content-Length: {bytes.Length}").Prepend("Host: localhost");
        Send($"{method} {path} HTTP/1.1\r\n{string.Join("\r\n", lines)}\r\n\r\n");
        _socket.Send(bytes);
    }

    public void Send(string text) => _socket.Send(Encoding.Latin1.GetBytes(text));

    public void CloseSendingSide() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Reads up to and including a text, and takes it off.</summary>
    public async Task<string> ReadToAsync(string end)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var seen = _received.ToString();
            var at = seen.IndexOf(end, StringComparison.Ordinal);
            if (at >= 0)
            {
                _received.Remove(0, at + end.Length);
                return seen[..(at + end.Length)];
            }

            await ReceiveAsync($"waiting for '{end}' after '{seen}'", patience.Token);
        }
    }

    public async Task<string> ReadAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (_received.Length < count)
        {
            await ReceiveAsync($"waiting for {count} bytes after '{_received}'", patience.Token);
        }

        var text = _received.ToString(0, count);
        _received.Remove(0, count);
        return text;
    }

    /// <summary>Reads one answer with a length.</summary>
    public async Task<RawResponse> ReadResponseAsync()
    {
        var head = await ReadToAsync("\r\n\r\n");
        var response = new RawResponse(head);
        var length = int.Parse(response.Header("Content-Length")!);
        return response with { Body = await ReadAsync(length) };
    }

    /// <summary>Reads one chunk of a chunked body; empty for the last.</summary>
    public async Task<string> ReadChunkAsync()
    {
        var size = Convert.ToInt32((await ReadToAsync("\r\n")).TrimEnd(), 16);
        var chunk = await ReadAsync(size);
        Assert.Equal("\r\n", await ReadAsync(2));
        return chunk;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveAsync(string what, CancellationToken patience)
    {
        try
        {
            var count = await _socket.ReceiveAsync(_buffer, patience);
            Assert.True(count > 0, $"connection closed while {what}");
            _received.Append(Encoding.Latin1.GetString(_buffer, 0, count));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"nothing came while {what}");
        }
    }
}
