using System.Text.RegularExpressions;

namespace MesosMock.Tests.Conventions;

/// <summary>The project's own files, found from the folder of the test assembly upwards.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>All C# files that people wrote, in a defined order.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. new[] { "src", "tests", "samples" }.SelectMany(Under)];

    /// <summary>Names of the projects of `src` that a project of `src` refers to.</summary>
    public static IEnumerable<string> ReferencesOf(string project) =>
        ProjectReference()
            .Matches(File.ReadAllText(Path.Combine(Root, "src", project, project + ".csproj")))
            .Where(match => !match.Value.Contains("Analyzer", StringComparison.Ordinal))
            .Select(match => Path.GetFileNameWithoutExtension(match.Groups["path"].Value));

    private static IEnumerable<SourceFile> Under(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllLines(Path.Combine(Root, path))));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MesosMock.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("MesosMock.sln is not above the test assembly");
    }

    [GeneratedRegex("""<ProjectReference\s+Include="(?<path>[^"]+)"[^>]*>""")]
    private static partial Regex ProjectReference();
}
