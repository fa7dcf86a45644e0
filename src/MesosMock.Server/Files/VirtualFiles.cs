using System.Diagnostics.CodeAnalysis;

namespace MesosMock.Server.Files;

/// <summary>
/// Files and directories under names of the master's own (src/files/files.cpp). What is not
/// attached is not there, and neither are the parents of what is.
/// </summary>
internal sealed class VirtualFiles
{
    /// <summary>The name of the master's log.</summary>
    public const string MasterLog = "/master/log";

    // src/files/files.cpp, FilesProcess::_read: 16 pages.
    private const long PartMax = 16 * 4096;

    private readonly SortedDictionary<string, string> _attached = new(StringComparer.Ordinal);

    /// <summary>What is attached: names, and where it is really.</summary>
    public IReadOnlyDictionary<string, string> Attached => _attached;

    /// <summary>Makes the files of a server.</summary>
    public static VirtualFiles Of(MasterServerOptions options)
    {
        var files = new VirtualFiles();
        if (options.LogFile is { } log)
        {
            files.Attach(MasterLog, log);
        }

        return files;
    }

    /// <summary>Attaches a file or a directory.</summary>
    public void Attach(string virtualPath, string path) =>
        _attached[virtualPath.TrimEnd('/')] = Path.GetFullPath(path);

    /// <summary>Finds the real path of a virtual one.</summary>
    public bool TryResolve(string virtualPath, [NotNullWhen(true)] out string? path)
    {
        var name = virtualPath.TrimEnd('/');
        for (var prefix = name; prefix.Length > 0; prefix = prefix[..prefix.LastIndexOf('/')])
        {
            if (_attached.TryGetValue(prefix, out var root))
            {
                path = Below(root, name[prefix.Length..].TrimStart('/'));
                return path is not null;
            }

            if (!prefix.Contains('/'))
            {
                break;
            }
        }

        path = null;
        return false;
    }

    /// <summary>Lists a directory by path; a file has no entries.</summary>
    /// <returns>The entries; null if there is no such path.</returns>
    public IReadOnlyList<FileEntry>? Browse(string virtualPath)
    {
        if (!TryResolve(virtualPath, out var path))
        {
            return null;
        }

        return !Directory.Exists(path)
            ? []
            :
            [
                .. new DirectoryInfo(path).EnumerateFileSystemInfos()
                    .OrderBy(info => info.Name, StringComparer.Ordinal)
                    .Select(info => Describe(virtualPath.TrimEnd('/'), info)),
            ];
    }

    /// <summary>Reads a part of a file.</summary>
    /// <param name="path">Its real path.</param>
    /// <param name="offset">Where to begin.</param>
    /// <param name="length">How much; null for everything. No more than 16 pages.</param>
    public static FilePart Read(string path, long offset, long? length)
    {
        using var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var size = file.Length;
        var count = Math.Min(Math.Min(length ?? PartMax, PartMax), Math.Max(size - offset, 0));
        var data = new byte[count];
        file.Position = Math.Min(offset, size);
        file.ReadAtLeast(data, data.Length, throwOnEndOfStream: false);
        return new(size, data);
    }

    private static string? Below(string root, string rest)
    {
        if (Directory.Exists(root))
        {
            // Out of the attached directory there is no way.
            var path = Path.GetFullPath(Path.Combine(root, rest));
            var isInside = path == root || path.StartsWith(root + '/', StringComparison.Ordinal);
            return isInside && Path.Exists(path) ? path : null;
        }

        return rest.Length == 0 ? NewestPart(root) : null;
    }

    /// <summary>
    /// A log that rolls over has a date and a number behind its name; the newest part counts.
    /// </summary>
    private static string? NewestPart(string path)
    {
        if (File.Exists(path))
        {
            return path;
        }

        var directory = Path.GetDirectoryName(path)!; // attached paths are whole paths to files
        return !Directory.Exists(directory)
            ? null
            : Directory.EnumerateFiles(
                    directory,
                    $"{Path.GetFileNameWithoutExtension(path)}*{Path.GetExtension(path)}")
                .Max(StringComparer.Ordinal);
    }

    private static FileEntry Describe(string parent, FileSystemInfo info)
    {
        var mode = OperatingSystem.IsWindows()
            ? UnixFileMode.UserRead | UnixFileMode.UserWrite
            : info.UnixFileMode;
        return new(
            $"{parent}/{info.Name}",
            info is FileInfo file ? file.Length : 0,
            info.LastWriteTimeUtc,
            (info is DirectoryInfo ? "d" : "-") + Letters(mode));
    }

    private static string Letters(UnixFileMode mode) => string.Create(9, mode, (text, bits) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = ((int)bits >> (8 - i) & 1) == 0 ? '-' : "rwx"[i % 3];
        }
    });
}
