namespace MesosMock.Load.Rows;

/// <summary>Prints a table row by row, as rows come.</summary>
internal sealed class MarkdownTable
{
    private readonly TextWriter _output;

    public MarkdownTable(TextWriter output, params string[] heads)
    {
        _output = output;
        _output.WriteLine();
        Add(heads);
        Add([.. heads.Select(_ => "---")]);
    }

    public void Add(params string[] cells) => _output.WriteLine($"| {string.Join(" | ", cells)} |");
}
