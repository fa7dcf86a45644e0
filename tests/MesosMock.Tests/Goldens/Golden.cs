using System.Runtime.CompilerServices;

namespace MesosMock.Tests.Goldens;

/// <summary>
/// Compares text with a file that is kept beside this one. <c>MESOSMOCK_REWRITE=1</c> writes the
/// files anew instead; a changed file belongs into a commit that says why it changed.
/// </summary>
internal static class Golden
{
    private const string RewriteVariable = "MESOSMOCK_REWRITE";

    /// <summary>Whether the files are being written anew.</summary>
    public static bool IsRewriting =>
        Environment.GetEnvironmentVariable(RewriteVariable) == "1";

    /// <summary>Compares line by line and names the first line that differs.</summary>
    /// <param name="name">The file's path below this folder.</param>
    /// <param name="actual">What the code says today; ends with a line feed.</param>
    public static void Verify(string name, string actual)
    {
        var path = Path.Combine(Folder(), name);
        if (IsRewriting)
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"{name} is missing; {RewriteVariable}=1 writes it");
        var expected = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var lines = actual.Split('\n');
        for (var i = 0; i < Math.Min(expected.Length, lines.Length); i++)
        {
            Assert.True(
                expected[i] == lines[i],
                $"{name}:{i + 1}\n  expected {expected[i]}\n  actual   {lines[i]}");
        }

        Assert.Equal(expected.Length, lines.Length);
    }

    /// <summary>The lines of a file that is only ever read: facts about Mesos itself.</summary>
    /// <param name="name">The file's path below this folder.</param>
    /// <returns>The lines, without the empty ones.</returns>
    public static IReadOnlyList<string> Lines(string name) =>
    [
        .. File.ReadLines(Path.Combine(Folder(), name)).Where(line => line.Length > 0),
    ];

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path)!;
}
