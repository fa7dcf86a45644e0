namespace MesosMock.Protocol;

/// <summary>
/// The value of a <c>bytes</c> field: immutable, compared by content. The default is empty.
/// </summary>
public readonly struct Bytes : IEquatable<Bytes>
{
    private readonly byte[]? content;

    /// <summary>Copies the given bytes.</summary>
    /// <param name="content">Any number of bytes.</param>
    public Bytes(ReadOnlySpan<byte> content)
        : this(content.IsEmpty ? null : content.ToArray())
    {
    }

    private Bytes(byte[]? content)
    {
        this.content = content;
    }

    /// <summary>The number of bytes.</summary>
    public int Length => content?.Length ?? 0;

    /// <summary>Whether there are no bytes.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The bytes, in place.</summary>
    public ReadOnlySpan<byte> Span => content;

    /// <summary>Compares by content.</summary>
    public static bool operator ==(Bytes left, Bytes right) => left.Equals(right);

    /// <summary>Compares by content.</summary>
    public static bool operator !=(Bytes left, Bytes right) => !left.Equals(right);

    /// <summary>Reads standard base64.</summary>
    /// <param name="text">Padded base64 with the alphabet of RFC 4648, section 4.</param>
    /// <returns>The decoded bytes.</returns>
    /// <exception cref="FormatException">The text is not base64.</exception>
    public static Bytes FromBase64(string text) => Own(Convert.FromBase64String(text));

    /// <inheritdoc/>
    public bool Equals(Bytes other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Bytes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The bytes as padded standard base64.</summary>
    /// <returns>The text that JSON would carry.</returns>
    public override string ToString() => Convert.ToBase64String(Span);

    /// <summary>Takes an array that the caller will not touch again.</summary>
    internal static Bytes Own(byte[] content) => new(content.Length == 0 ? null : content);
}
