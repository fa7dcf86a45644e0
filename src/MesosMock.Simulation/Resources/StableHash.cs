namespace MesosMock.Simulation.Resources;

/// <summary>
/// A 32-bit FNV-1a hash that is the same in every run, unlike the runtime's own string hashes.
/// </summary>
internal static class StableHash
{
    /// <summary>The hash of nothing; the start of every chain.</summary>
    public const int Seed = unchecked((int)2166136261);

    private const int Prime = 16777619;

    /// <summary>Continues the chain with one number.</summary>
    public static int Add(int hash, int value) => unchecked((hash ^ value) * Prime);

    /// <summary>Continues the chain with a 64-bit number.</summary>
    public static int Add(int hash, long value) =>
        Add(Add(hash, unchecked((int)value)), unchecked((int)(value >> 32)));

    /// <summary>Continues the chain with a text; null and empty differ.</summary>
    public static int Add(int hash, string? text)
    {
        if (text is null)
        {
            return Add(hash, -1);
        }

        foreach (var character in text)
        {
            hash = Add(hash, character);
        }

        return Add(hash, text.Length);
    }
}
