namespace MesosMock.EndToEndTests.Documentation;

/// <summary>
/// A folder that looks like the project's root to whoever reads, and keeps what is written.
/// </summary>
internal sealed class PageFolder : IDisposable
{
    public PageFolder()
    {
        Path = Directory.CreateTempSubdirectory("mesosmock-page-").FullName;
        foreach (var entry in Directory.EnumerateFileSystemEntries(Pages.Root))
        {
            File.CreateSymbolicLink(
                System.IO.Path.Combine(Path, System.IO.Path.GetFileName(entry)), entry);
        }
    }

    public string Path { get; }

    public void Dispose()
    {
        // Links first: what they lead to must stay.
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null)
            {
                entry.Delete();
            }
        }

        Directory.Delete(Path, recursive: true);
    }
}
