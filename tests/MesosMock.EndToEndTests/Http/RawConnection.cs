using System.Net.Sockets;
using System.Text;

namespace MesosMock.EndToEndTests.Http;

/// <summary>A client that sees every byte: one TCP connection and what came over it.</summary>
/// <remarks>Texts are Latin-1, in which each byte is one character.</remarks>
internal sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly byte[] LineEnd = "\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);

    private byte[] _received = new byte[64 * 1024];
    private int _start;
    private int _end;

    public RawConnection(int port) => _socket.Connect("127.0.0.1", port);

    private RawConnection(int port, int receiveBufferBytes)
    {
        _socket.ReceiveBufferSize = receiveBufferBytes;
        _socket.Connect("127.0.0.1", port);
    }

    private ReadOnlySpan<byte> Waiting => _received.AsSpan(_start.._end);

    /// <summary>
    /// A connection whose system buffers little, so that what is not read waits at the server.
    /// </summary>
    public static RawConnection WithSmallBuffer(int port) => new(port, 4096);

    /// <summary>Sends a request with a body and the headers given, line by line.</summary>
    public void Send(string method, string path, string body, params string[] headers) =>
        Send(method, path, Encoding.UTF8.GetBytes(body), headers);

    /// <inheritdoc cref="Send(string, string, string, string[])"/>
    public void Send(string method, string path, byte[] body, params string[] headers)
    {
        var lines = headers.Append($"Content-Length: {body.Length}").Prepend("Host: localhost");
        var head = $"{method} {path} HTTP/1.1\r\n{string.Join("\r\n", lines)}\r\n\r\n";
        Send([.. Encoding.Latin1.GetBytes(head), .. body]);
    }

    public void Send(string text) => Send(Encoding.Latin1.GetBytes(text));

    public void Send(byte[] bytes) => _socket.Send(bytes);

    public void CloseSendingSide() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Breaks the connection off: the peer gets a RST.</summary>
    public void Reset()
    {
        _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _socket.Close();
    }

    /// <summary>Reads up to and including a text, and takes it off.</summary>
    public async Task<string> ReadToAsync(string end)
    {
        var bytes = Encoding.Latin1.GetBytes(end);
        return Encoding.Latin1.GetString(await ReadToAsync(bytes));
    }

    public async Task<byte[]> ReadBytesAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Waiting.Length < count)
        {
            await ReceiveAsync($"waiting for {count} bytes", patience.Token);
        }

        return Take(count);
    }

    /// <summary>Reads one answer with a length.</summary>
    public async Task<RawResponse> ReadResponseAsync()
    {
        var head = await ReadToAsync("\r\n\r\n");
        var response = new RawResponse(head);
        var length = int.Parse(response.Header("Content-Length")!);
        return response with { Body = Encoding.Latin1.GetString(await ReadBytesAsync(length)) };
    }

    /// <summary>Reads one chunk of a chunked body; empty for the last.</summary>
    public async Task<string> ReadChunkAsync() =>
        Encoding.Latin1.GetString(await ReadChunkBytesAsync());

    /// <inheritdoc cref="ReadChunkAsync"/>
    public async Task<byte[]> ReadChunkBytesAsync()
    {
        var line = Encoding.Latin1.GetString(await ReadToAsync(LineEnd));
        var chunk = await ReadBytesAsync(Convert.ToInt32(line.TrimEnd(), 16));
        Assert.Equal(LineEnd, await ReadBytesAsync(LineEnd.Length));
        return chunk;
    }

    /// <summary>Reads until the peer closes the connection, in whatever manner.</summary>
    /// <returns>The last bytes that came, as text.</returns>
    public async Task<string> ReadToCloseAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await TryReceiveAsync("waiting for the end", patience.Token))
            {
                _start = Math.Max(_start, _end - 16);
            }
        }
        catch (SocketException)
        {
            // A RST; what came before it may be lost.
        }

        return Encoding.Latin1.GetString(Waiting);
    }

    /// <summary>Whether the peer reset the connection; known at its end.</summary>
    public bool WasReset { get; private set; }

    /// <summary>Reads everything until the peer closes the connection or resets it.</summary>
    public async Task<string> ReadToEndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await TryReceiveAsync("waiting for the end", patience.Token))
            {
            }
        }
        catch (SocketException)
        {
            WasReset = true;
        }

        return Encoding.Latin1.GetString(Waiting);
    }

    public void Dispose() => _socket.Dispose();

    private async Task<byte[]> ReadToAsync(byte[] end)
    {
        using var patience = new CancellationTokenSource(Patience);
        var searched = 0;
        while (true)
        {
            var at = Waiting[searched..].IndexOf(end);
            if (at >= 0)
            {
                return Take(searched + at + end.Length);
            }

            searched = Math.Max(0, Waiting.Length - end.Length);
            var what = Encoding.Latin1.GetString(end);
            await ReceiveAsync($"waiting for '{what}'", patience.Token);
        }
    }

    private byte[] Take(int count)
    {
        var bytes = Waiting[..count].ToArray();
        _start += count;
        return bytes;
    }

    private async Task ReceiveAsync(string what, CancellationToken patience) =>
        Assert.True(
            await TryReceiveAsync(what, patience),
            $"connection closed while {what} after '{LastSeen()}'");

    /// <returns>Whether something came; false at the end of what the peer sends.</returns>
    private async Task<bool> TryReceiveAsync(string what, CancellationToken patience)
    {
        MakeRoom();
        try
        {
            var count = await _socket.ReceiveAsync(_received.AsMemory(_end), patience);
            _end += count;
            return count > 0;
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"nothing came while {what} after '{LastSeen()}'");
            throw;
        }
    }

    private void MakeRoom()
    {
        var waiting = Waiting;
        if (_start > 0 && waiting.Length <= _start)
        {
            waiting.CopyTo(_received);
            (_start, _end) = (0, waiting.Length);
        }

        if (_end == _received.Length)
        {
            Array.Resize(ref _received, 2 * _received.Length);
        }
    }

    private string LastSeen() =>
        Encoding.Latin1.GetString(Waiting[Math.Max(0, Waiting.Length - 1000)..]);
}
