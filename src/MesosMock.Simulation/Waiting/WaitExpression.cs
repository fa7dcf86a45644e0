using MesosMock.Simulation.Journal;
using MesosMock.Simulation.Targets;

namespace MesosMock.Simulation.Waiting;

/// <summary>
/// Something to wait for: <c>count(task(state=RUNNING)) == 6 and not event(ERROR)</c>. Sees the
/// journal's entries one by one and is asked in between whether it holds.
/// </summary>
public sealed class WaitExpression
{
    private readonly WaitNode _root;

    internal WaitExpression(WaitNode root) => _root = root;

    /// <summary>Reads an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="expression">The expression; null when there is an error.</param>
    /// <param name="error">What is wrong and what is allowed, or empty.</param>
    /// <returns>Whether the text is an expression.</returns>
    public static bool TryParse(
        string text, out WaitExpression? expression, out string error)
    {
        var parser = new WaitParser(text);
        var root = parser.Parse();
        expression = root is null ? null : new(root);
        error = parser.Error;
        return expression is not null;
    }

    /// <summary>Counts an entry of the journal.</summary>
    public void Observe(in JournalEntry entry) => _root.Observe(entry);

    /// <summary>Whether it holds now.</summary>
    /// <param name="count">Counts what a selector names.</param>
    public bool IsMet(Func<Selector, int> count) => _root.IsMet(count);

    /// <summary>What is missing, in words.</summary>
    public IReadOnlyList<string> Misses() => [.. _root.Misses()];
}
