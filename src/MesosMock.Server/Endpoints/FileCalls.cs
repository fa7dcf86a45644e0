using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Files;
using MesosMock.Simulation;

namespace MesosMock.Server.Endpoints;

/// <summary>
/// LIST_FILES and READ_FILE (src/master/http.cpp, Master::Http::listFiles and readFile). Files are
/// the one thing that operators ask for and the machine does not have.
/// </summary>
internal sealed class FileCalls(VirtualFiles files)
{
    private const uint RegularFile = 0x8000;
    private const uint Folder = 0x4000;

    /// <summary>Answers a call about files.</summary>
    /// <returns>The answer; null for any other call.</returns>
    public CallReply? Answer(Call call) => call switch
    {
        { Type: CallType.ListFiles, ListFiles: { } list } => List(list.Path),
        { Type: CallType.ReadFile, ReadFile: { } read } => Read(read),
        _ => null,
    };

    // A path that is not there is refused without a word.
    private CallReply List(string path) => files.Browse(path) is { } entries
        ? CallReply.Answer(new()
        {
            Type = ResponseType.ListFiles,
            ListFiles = new() { FileInfos = [.. entries.Select(Describe)] },
        })
        : CallReply.NotFound("");

    private CallReply Read(ReadFileCall call)
    {
        if (!files.TryResolve(call.Path, out var path))
        {
            return CallReply.NotFound("");
        }

        if (Directory.Exists(path))
        {
            return CallReply.BadRequest("Cannot read a directory.\n");
        }

        var part = VirtualFiles.Read(path, Clamp(call.Offset), call.Length is { } length
            ? Clamp(length)
            : null);
        return CallReply.Answer(new()
        {
            Type = ResponseType.ReadFile,
            ReadFile = new() { Size = (ulong)part.Size, Data = new(part.Data) },
        });
    }

    private static long Clamp(ulong number) => (long)Math.Min(number, long.MaxValue);

    private static Protocol.V1.FileInfo Describe(FileEntry entry) => new()
    {
        Path = entry.Path,
        Nlink = FileEntry.Links,
        Size = (ulong)entry.Size,
        Mtime = new((entry.Modified - DateTimeOffset.UnixEpoch).Ticks * 100),
        Mode = ModeOf(entry.Mode),
        Uid = FileEntry.Owner,
        Gid = FileEntry.Owner,
    };

    /// <summary>Kind and permissions as a number; they come as <c>ls</c> prints them.</summary>
    private static uint ModeOf(string letters)
    {
        var mode = 0u;
        foreach (var letter in letters.AsSpan(1))
        {
            mode = (mode << 1) | (letter == '-' ? 0u : 1u);
        }

        return mode | (letters[0] == 'd' ? Folder : RegularFile);
    }
}
