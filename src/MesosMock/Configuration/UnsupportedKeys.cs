namespace MesosMock.Configuration;

/// <summary>
/// Keys whose feature does not exist yet. They are read and checked, and a file that sets one
/// is told that it has no effect.
/// </summary>
internal static class UnsupportedKeys
{
    private static readonly string[] Names =
    [
    ];

    /// <summary>Finds the feature that a key belongs to.</summary>
    /// <param name="path">Path of the key, such as <c>fault[0].target</c>.</param>
    /// <returns>The name to warn about, or null when the key has an effect.</returns>
    public static string? Find(string path)
    {
        return Array.Find(Names, name => path.StartsWith(name, StringComparison.Ordinal)
            && (path.Length == name.Length || path[name.Length] is '.' or '['));
    }
}
