using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using Base64Text = System.Buffers.Text.Base64;

namespace MesosMock.Protocol.Json;

/// <summary>
/// Writes compact JSON as Mesos does (3rdparty/stout/include/stout/jsonify.hpp on rapidjson):
/// straight into the buffer, without allocating and without checking the nesting, since only
/// generated code calls it.
/// </summary>
internal ref struct JsonOutput
{
    private const int NumberSizeMax = 40;
    private const int ChunkSize = 512;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c"
        + "\u000d\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019"
        + "\u001a\u001b\u001c\u001d\u001e\u001f");

    private readonly IBufferWriter<byte> output;
    private Span<byte> span;
    private int used;
    private bool isFirst;

    /// <summary>Begins a text, or goes on with one.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="isFirst">Whether the next name or item needs no comma before it.</param>
    public JsonOutput(IBufferWriter<byte> output, bool isFirst = true)
    {
        this.output = output;
        span = output.GetSpan(ChunkSize);
        this.isFirst = isFirst;
    }

    /// <summary>
    /// Whether a default that was not given is left out, as a master never does.
    /// </summary>
    public bool OmitsUnset { get; init; }

    /// <summary>Whether the next name or item needs no comma: for whoever goes on.</summary>
    public readonly bool IsFirst => isFirst;

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    /// <summary>Writes a property's name, which must need no escaping.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Ensure(name.Length + 4);
        Comma();
        span[used++] = (byte)'"';
        name.CopyTo(span[used..]);
        used += name.Length;
        span[used++] = (byte)'"';
        span[used++] = (byte)':';
    }

    /// <summary>Writes a property's name that came from a client: the key of a map.</summary>
    public void Key(string name)
    {
        Item();
        String(name);
        Ensure(1);
        span[used++] = (byte)':';
    }

    /// <summary>Writes such a name in two parts, so that nobody has to put it together.</summary>
    public void Key(string beginning, string end)
    {
        Item();
        Ensure(((beginning.Length + end.Length) * 3) + 3);
        span[used++] = (byte)'"';
        Text(beginning);
        Text(end);
        Ensure(2);
        span[used++] = (byte)'"';
        span[used++] = (byte)':';
    }

    /// <summary>Announces the next item of an array.</summary>
    public void Item()
    {
        Ensure(1);
        Comma();
    }

    public void Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        Ensure(NumberSizeMax);
        _ = Utf8Formatter.TryFormat(value, span[used..], out var written);
        used += written;
    }

    public void Number(ulong value)
    {
        Ensure(NumberSizeMax);
        _ = Utf8Formatter.TryFormat(value, span[used..], out var written);
        used += written;
    }

    public void Number(double value)
    {
        Ensure(NumberSizeMax);
        used += JsonDouble.Format(value, span[used..]);
    }

    /// <summary>Writes text that needs no escaping, between quotes: an enum's name.</summary>
    public void Word(ReadOnlySpan<byte> value)
    {
        Ensure(value.Length + 2);
        span[used++] = (byte)'"';
        value.CopyTo(span[used..]);
        used += value.Length;
        span[used++] = (byte)'"';
    }

    /// <summary>Writes text; null, which only a default struct can hold, counts as empty.</summary>
    public void String(string? value)
    {
        var text = value.AsSpan();
        Ensure((text.Length * 3) + 2);
        span[used++] = (byte)'"';
        Text(text);
        Ensure(1);
        span[used++] = (byte)'"';
    }

    /// <summary>Writes bytes as padded standard base64.</summary>
    public void Base64(Bytes value)
    {
        Ensure(Base64Text.GetMaxEncodedToUtf8Length(value.Length) + 2);
        span[used++] = (byte)'"';
        _ = Base64Text.EncodeToUtf8(value.Span, span[used..], out _, out var written);
        used += written;
        span[used++] = (byte)'"';
    }

    /// <summary>Hands what is left over to the buffer.</summary>
    public readonly void Flush() => output.Advance(used);

    private void Text(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Escaped))
        {
            StringWithEscapes(text);
        }
        else
        {
            Transcode(text);
        }
    }

    private void StringWithEscapes(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaped);
            if (plain < 0)
            {
                plain = text.Length;
            }

            Ensure(plain * 3);
            Transcode(text[..plain]);
            text = text[plain..];
            if (!text.IsEmpty)
            {
                Escape(text[0]);
                text = text[1..];
            }
        }
    }

    /// <summary>rapidjson: short escapes where JSON has one, else upper-case hex.</summary>
    private void Escape(char character)
    {
        Ensure(6);
        span[used++] = (byte)'\\';
        var letter = character switch
        {
            '"' or '\\' => (byte)character,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        span[used++] = letter;
        if (letter == 'u')
        {
            "00"u8.CopyTo(span[used..]);
            span[used + 2] = "0123456789ABCDEF"u8[character >> 4];
            span[used + 3] = "0123456789ABCDEF"u8[character & 0xF];
            used += 4;
        }
    }

    private void Transcode(ReadOnlySpan<char> text)
    {
        _ = Utf8.FromUtf16(text, span[used..], out _, out var written);
        used += written;
    }

    private void Start(byte bracket)
    {
        Ensure(1);
        span[used++] = bracket;
        isFirst = true;
    }

    private void End(byte bracket)
    {
        Ensure(1);
        span[used++] = bracket;
        isFirst = false;
    }

    private void Comma()
    {
        if (!isFirst)
        {
            span[used++] = (byte)',';
        }

        isFirst = false;
    }

    private void Raw(ReadOnlySpan<byte> text)
    {
        Ensure(text.Length);
        text.CopyTo(span[used..]);
        used += text.Length;
    }

    private void Ensure(int size)
    {
        if (span.Length - used < size)
        {
            output.Advance(used);
            used = 0;
            span = output.GetSpan(Math.Max(size, ChunkSize));
        }
    }
}
