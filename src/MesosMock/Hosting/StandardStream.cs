using System.Runtime.InteropServices;
using MesosMock.Console.Terminal;

namespace MesosMock.Hosting;

/// <summary>
/// Standard output or standard error, and nothing else. The runtime's own streams switch the keys
/// of a terminal when they are first written to, never switch them back, and wait for a terminal
/// that does not read.
/// </summary>
internal sealed class StandardStream : Stream
{
    private readonly int _file;
    private readonly int _patience;

    private StandardStream(int file, int patience) => (_file, _patience) = (file, patience);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens standard output.</summary>
    public static StreamWriter Output() => Open(1, -1, System.Console.OpenStandardOutput);

    /// <summary>Opens standard error.</summary>
    /// <param name="patience">
    /// How long to wait for somebody who does not read, in milliseconds; what he does not take is
    /// lost. -1 waits for ever.
    /// </param>
    public static StreamWriter Error(int patience = -1) =>
        Open(2, patience, System.Console.OpenStandardError);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (!Wait())
            {
                return;
            }

            var count = NativeTerminal.Write(
                _file, in MemoryMarshal.GetReference(buffer), buffer.Length);
            if (count > 0)
            {
                buffer = buffer[(int)count..];
            }
            else if (Marshal.GetLastPInvokeError()
                is not (NativeTerminal.TryAgain or NativeTerminal.Interrupted))
            {
                // Nobody is left to read it.
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private static StreamWriter Open(int file, int patience, Func<Stream> elsewhere) =>
        new(OperatingSystem.IsLinux() ? new StandardStream(file, patience) : elsewhere())
        {
            AutoFlush = true,
        };

    /// <summary>Waits until something can be written.</summary>
    private bool Wait()
    {
        Span<NativeTerminal.PollEntry> entry =
            [new() { File = _file, Wanted = NativeTerminal.PollOut }];
        return NativeTerminal.Poll(entry, 1, _patience) != 0;
    }
}
