using MesosMock.Toml;

namespace MesosMock.Configuration;

/// <summary>Loads the configuration of a run.</summary>
internal static class ConfigurationLoader
{
    /// <summary>Size of a file above which it is not a configuration.</summary>
    public const int FileBytesMax = 16 << 20;

    /// <summary>Loads a file and the flags above it.</summary>
    /// <param name="path">The file; null for the built-in defaults.</param>
    /// <param name="flags">Flags that override keys.</param>
    /// <returns>The settings, or all problems.</returns>
    public static LoadedConfiguration Load(string? path, IReadOnlyList<FlagValue> flags)
    {
        if (path is null)
        {
            return Read(null, null, flags);
        }

        try
        {
            return Read(path, ReadFile(path), flags);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be read is a mistake of the user, not ours.
            return Refused($"{path}: cannot be read: {Reason(path, error)}");
        }
    }

    /// <summary>Reads a configuration from bytes.</summary>
    /// <param name="name">Name of the file for messages.</param>
    /// <param name="bytes">The file; null for the built-in defaults.</param>
    /// <param name="flags">Flags that override keys.</param>
    /// <returns>The settings, or all problems.</returns>
    public static LoadedConfiguration Read(
        string? name, byte[]? bytes, IReadOnlyList<FlagValue> flags)
    {
        TomlDocument? document = null;
        try
        {
            document = bytes is null ? null : TomlDocument.Parse(bytes);
        }
        catch (TomlSyntaxException error)
        {
            return Refused(
                $"{name}:{error.Position.Line}:{error.Position.Column}: not TOML: {error.Message}");
        }

        var report = new ConfigurationReport(name, document, flags);
        var settings = SettingsReader.Read(report, document?.Root);
        return new(
            report.Problems.Count == 0 ? settings : null,
            report.Rows,
            report.Problems,
            report.Warnings);
    }

    private static byte[] ReadFile(string path)
    {
        // Not File.ReadAllBytes: a device or a pipe has no length and may have no end.
        using var stream = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[65536];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            content.Write(buffer, 0, count);
            if (content.Length > FileBytesMax)
            {
                throw new IOException($"it is larger than {FileBytesMax} bytes");
            }
        }

        return content.ToArray();
    }

    private static string Reason(string path, Exception error)
    {
        return error switch
        {
            _ when Directory.Exists(path) => "it is a directory",
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException => "permission denied",
            _ => error.Message,
        };
    }

    private static LoadedConfiguration Refused(string problem)
    {
        return new(null, [], [problem], []);
    }
}
