using System.Buffers.Binary;
using MesosMock.Protocol;

namespace MesosMock.Simulation.Chance;

/// <summary>
/// All chance of a run. Every draw is a hash of (seed, rule, subject, occurrence) and of nothing
/// else: neither the order in which calls arrive nor a draw more or less elsewhere can shift it.
/// </summary>
internal sealed class Chance(ulong seed)
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>A uniform number in [0, 1).</summary>
    public double Uniform(string rule, ulong subject, long occurrence) =>
        (Bits(rule, subject, occurrence) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Sixty-four even bits.</summary>
    public ulong Bits(string rule, ulong subject, long occurrence)
    {
        var hash = Mix(seed ^ Text(rule));
        hash = Mix(hash ^ subject);
        return Mix(hash ^ (ulong)occurrence);
    }

    /// <summary>The sixteen bytes of a random (version 4) UUID.</summary>
    public Bytes Uuid(string rule, ulong subject, long occurrence)
    {
        var bytes = new byte[16];
        var first = 2 * occurrence;
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Bits(rule, subject, first));
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Bits(rule, subject, first + 1));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Bytes(bytes);
    }

    /// <summary>A random UUID in its usual text form: lower case with dashes.</summary>
    public string UuidText(string rule, ulong subject, long occurrence) =>
        new Guid(Uuid(rule, subject, occurrence).Span, bigEndian: true).ToString();

    /// <summary>The key of a subject that has a name.</summary>
    public static ulong Subject(string name) => Text(name);

    /// <summary>
    /// The key of a subject that is a part of another, as a task is of a framework.
    /// </summary>
    public static ulong Subject(string whole, string part) => Mix(Text(whole)) ^ Text(part);

    // FNV-1a over UTF-16 units, then Murmur3's 64-bit finaliser: even enough for draws, and stable
    // between runs and machines, which string.GetHashCode is not.
    private static ulong Text(string text)
    {
        var hash = FnvOffset;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * FnvPrime;
        }

        return hash;
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value ^= value >> 33;
        value *= 0xFF51AFD7ED558CCD;
        value ^= value >> 33;
        value *= 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
