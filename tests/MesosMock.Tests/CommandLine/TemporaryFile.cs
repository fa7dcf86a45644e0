namespace MesosMock.Tests.CommandLine;

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string? content)
    {
        if (content is not null)
        {
            File.WriteAllText(Path, content);
        }
    }

    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"mesosmock-{Guid.NewGuid():N}.toml");

    public void Dispose()
    {
        File.Delete(Path);
    }
}
