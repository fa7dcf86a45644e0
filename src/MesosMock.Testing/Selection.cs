namespace MesosMock.Testing;

/// <summary>
/// Targets that are looked up when something is done to them, not when they are named.
/// </summary>
/// <typeparam name="TSelf">The kind of selection.</typeparam>
public abstract class Selection<TSelf>
    where TSelf : Selection<TSelf>
{
    private protected Selection(ControlClient control, string selector, string? mode)
    {
        Control = control;
        Selector = selector;
        Mode = mode;
    }

    /// <summary>The selection in the action language, such as <c>agent(S1)</c>.</summary>
    public string Selector { get; }

    private protected ControlClient Control { get; }

    private protected string? Mode { get; }

    /// <summary>Takes some of the selected targets only, drawn by lot from the seed.</summary>
    /// <param name="mode"><c>one</c>, a count <c>3</c>, a share <c>30%</c>, or <c>all</c>.</param>
    /// <returns>The smaller selection.</returns>
    public abstract TSelf Pick(string mode);

    /// <inheritdoc/>
    public override string ToString() => Selector;

    private protected static string SelectorOf(string kind, string[] matches) =>
        $"{kind}({(matches.Length == 0 ? "*" : string.Join(',', matches))})";

    private protected Task<ActionReport> ActAsync(
        string action, ActionParameters parameters, CancellationToken cancellationToken)
    {
        parameters.Add("mode", Mode);
        return Control.ActAsync(action, Selector, parameters, cancellationToken);
    }
}
