namespace MesosMock.EndToEndTests.Documentation;

/// <summary>The pages that people read, and the code in them.</summary>
internal static class Pages
{
    private const string Indentation = "    ";
    private const string Fence = "```";

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> All { get; } =
        [
            .. Directory.EnumerateFiles(Root, "*.md")
                .Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md"))
                .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    public static IReadOnlyList<CodeBlock> Blocks { get; } = [.. All.SelectMany(BlocksOf)];

    private static IEnumerable<CodeBlock> BlocksOf(string page)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, page));
        var mark = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, Fence, i + 1);
                yield return new(page, i + 2, lines[i][Fence.Length..], mark, lines[(i + 1)..end]);
                (i, mark) = (end, "");
            }
            else if (lines[i].StartsWith(Indentation, StringComparison.Ordinal)
                && (i == 0 || lines[i - 1].Length == 0))
            {
                var end = EndOf(lines, i);
                yield return new(page, i + 1, "", mark,
                    [.. lines[i..end].Select(line => line.Length == 0 ? "" : line[4..])]);
                (i, mark) = (end - 1, "");
            }
            else if (lines[i].Length > 0)
            {
                var isComment = lines[i].StartsWith("<!--", StringComparison.Ordinal)
                    && lines[i].EndsWith("-->", StringComparison.Ordinal);
                mark = isComment ? lines[i][4..^3].Trim() : "";
            }
        }
    }

    /// <summary>An indented block goes on over empty lines.</summary>
    private static int EndOf(string[] lines, int start)
    {
        var end = start;
        for (var i = start; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Indentation, StringComparison.Ordinal))
            {
                end = i + 1;
            }
            else if (lines[i].Length > 0)
            {
                break;
            }
        }

        return end;
    }

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
}
