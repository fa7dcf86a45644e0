using MesosMock.Server.Files;

namespace MesosMock.Tests.Server;

/// <summary>Real files under virtual names.</summary>
public sealed class VirtualFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mesosmock").FullName;
    private readonly VirtualFiles _files = new();

    public VirtualFilesTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "box", "below"));
        File.WriteAllText(Path.Combine(_folder, "box", "out.txt"), "abc");
        File.WriteAllText(Path.Combine(_folder, "secret"), "secret");
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite
                | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
            File.SetUnixFileMode(Path.Combine(_folder, "box", "out.txt"), Mode);
        }

        _files.Attach("/sandbox/", Path.Combine(_folder, "box"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    [Trait("Fact", "E-105")]
    public void A_directory_is_listed_by_path_with_modes_in_letters()
    {
        var entries = _files.Browse("/sandbox")!;

        Assert.Equal(["/sandbox/below", "/sandbox/out.txt"], entries.Select(entry => entry.Path));
        Assert.StartsWith("d", entries[0].Mode, StringComparison.Ordinal);
        Assert.Equal(("-rw-r--r--", 3L), (entries[1].Mode, entries[1].Size));
    }

    [Theory]
    [InlineData("/sandbox/../secret")]
    [InlineData("/sandbox/../../etc/passwd")]
    [InlineData("/sandbox/none")]
    [InlineData("/sandbox/out.txt/below")]
    [InlineData("/sand")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("sandbox")]
    public void What_is_not_below_an_attached_directory_is_not_there(string path)
    {
        Assert.False(_files.TryResolve(path, out _));
        Assert.Null(_files.Browse(path));
    }

    [Fact]
    [Trait("Fact", "E-104")]
    public void A_part_has_no_more_than_sixteen_pages()
    {
        var path = Path.Combine(_folder, "long");
        File.WriteAllBytes(path, new byte[100_000]);

        var part = VirtualFiles.Read(path, 10, null);

        Assert.Equal((100_000, 65_536), (part.Size, part.Data.Length));
    }
}
