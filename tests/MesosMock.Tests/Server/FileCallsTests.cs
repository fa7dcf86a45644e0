using System.Text;
using MesosMock.Protocol.V1.Master;
using MesosMock.Server.Endpoints;
using MesosMock.Server.Files;
using MesosMock.Simulation;
using MesosMock.Tests.CommandLine;

namespace MesosMock.Tests.Server;

/// <summary>What operators may read of the log.</summary>
public sealed class FileCallsTests
{
    [Theory]
    [Trait("Fact", "O-037")]
    [Trait("Fact", "O-038")]
    [InlineData(CallType.ListFiles)]
    [InlineData(CallType.ReadFile)]
    public void Of_a_path_that_is_not_there_nothing_is_said(CallType type)
    {
        var reply = new FileCalls(new()).Answer(new()
        {
            Type = type,
            ListFiles = new() { Path = "/nowhere" },
            ReadFile = new() { Path = "/nowhere", Offset = 0 },
        });

        Assert.Equal(new CallReply(404, ""), reply);
    }

    [Theory]
    [Trait("Fact", "O-039")]
    [InlineData(0, null, 65_536)]
    [InlineData(0, 5, 5)]
    [InlineData(69_999, null, 1)]
    [InlineData(1_000_000, 5, 0)]
    public void A_part_comes_with_the_size_of_the_whole(int offset, int? length, int count)
    {
        using var log = new TemporaryFile(new string('x', 70_000));
        var files = new VirtualFiles();
        files.Attach(VirtualFiles.MasterLog, log.Path);

        var read = Response(files, new()
        {
            Type = CallType.ReadFile,
            ReadFile = new()
            {
                Path = VirtualFiles.MasterLog,
                Offset = (ulong)offset,
                Length = (ulong?)length,
            },
        }).ReadFile!; // asked for

        Assert.Equal(
            (70_000ul, new string('x', count)),
            (read.Size, Encoding.UTF8.GetString(read.Data.Span)));
    }

    [Fact]
    public void A_file_lists_as_nothing_and_a_directory_as_its_entries()
    {
        using var log = new TemporaryFile("log");
        var files = new VirtualFiles();
        files.Attach(VirtualFiles.MasterLog, log.Path);
        files.Attach("/logs", Path.GetDirectoryName(log.Path)!); // a path to a file

        var file = List(files, VirtualFiles.MasterLog);
        var directory = List(files, "/logs");

        Assert.True(file.FileInfos.IsEmpty);
        var entry = directory.FileInfos.Single(
            info => info.Path == $"/logs/{Path.GetFileName(log.Path)}");
        Assert.Equal((3ul, 0x8000u), (entry.Size, entry.Mode & 0xF000));
    }

    private static ListFilesResponse List(VirtualFiles files, string path) =>
        Response(files, new() { Type = CallType.ListFiles, ListFiles = new() { Path = path } })
            .ListFiles!; // asked for

    private static Response Response(VirtualFiles files, Call call) =>
        ((ReplyContent.Operator)new FileCalls(files).Answer(call)!.Value.Content!).Response;
}
