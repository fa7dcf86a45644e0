using System.Buffers.Text;
using System.Text;

namespace MesosMock.Console.Screen;

/// <summary>The bytes of a frame. The room is kept from frame to frame.</summary>
internal sealed class FrameWriter
{
    private byte[] _bytes = new byte[64 * 1024];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(int number)
    {
        _ = Utf8Formatter.TryFormat(number, Room(11), out var written);
        Length += written;
    }

    public void Append(Rune rune) => Length += rune.EncodeToUtf8(Room(4));

    public void Append(ReadOnlySpan<char> text) =>
        Length += Encoding.UTF8.GetBytes(text, Room(text.Length * 3));

    /// <summary>Moves the cursor; both count from 0.</summary>
    public void MoveTo(int x, int y)
    {
        Append("\u001b["u8);
        Append(y + 1);
        Append(";"u8);
        Append(x + 1);
        Append("H"u8);
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + length));
        }

        return _bytes.AsSpan(Length);
    }
}
