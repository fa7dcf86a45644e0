using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace MesosMock.Load.Yardstick;

/// <summary>One event stream: records wait in memory until the connection takes them.</summary>
internal sealed class YardstickStream
{
    private const int BacklogMax = 256 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private ArrayBufferWriter<byte> _waiting = new();
    private ArrayBufferWriter<byte> _leaving = new();

    /// <summary>Writes an event as a RecordIO record; it leaves with the next wake-up.</summary>
    public void Append(ReadOnlySpan<byte> json)
    {
        lock (_lock)
        {
            if (_waiting.WrittenCount > BacklogMax)
            {
                return; // a stalled reader: what it never reads need not be kept
            }

            var span = _waiting.GetSpan(json.Length + 12);
            _ = Utf8Formatter.TryFormat(json.Length, span, out var length);
            span[length++] = (byte)'\n';
            json.CopyTo(span[length..]);
            _waiting.Advance(length + json.Length);
        }
    }

    /// <summary>Lets everything leave that waits.</summary>
    public void Wake() => _ = _signal.Writer.TryWrite(true); // one wake-up is as good as two

    /// <summary>Sends what is appended until the client goes.</summary>
    public async Task PumpAsync(PipeWriter output, CancellationToken cancellation)
    {
        while (await _signal.Reader.WaitToReadAsync(cancellation))
        {
            _ = _signal.Reader.TryRead(out _);
            lock (_lock)
            {
                (_waiting, _leaving) = (_leaving, _waiting);
            }

            if (_leaving.WrittenCount > 0)
            {
                _ = await output.WriteAsync(_leaving.WrittenMemory, cancellation);
                _leaving.ResetWrittenCount();
            }
        }
    }
}
