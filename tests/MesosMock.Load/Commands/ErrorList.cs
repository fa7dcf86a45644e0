using MesosMock.Load.Rows;

namespace MesosMock.Load.Commands;

/// <summary>What went wrong in all runs, for the end of the output.</summary>
internal sealed class ErrorList
{
    private readonly List<string> _lines = [];

    public void Add(string run, IEnumerable<LoadFigures> figures)
    {
        foreach (var one in figures)
        {
            if (one.Tally.Errors > 0)
            {
                _lines.Add($"{run}: {one.Tally.Errors} errors, first: {one.Tally.FirstError}");
            }

            if (one.HungCalls > 0)
            {
                _lines.Add($"{run}: {one.HungCalls} calls without an answer for a second");
            }
        }
    }

    /// <summary>Prints them, or that there were none.</summary>
    /// <returns>The program's exit code.</returns>
    public int Print(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(_lines.Count == 0
            ? "No errors, no hung calls."
            : string.Join('\n', _lines));
        return _lines.Count == 0 ? 0 : 1;
    }
}
