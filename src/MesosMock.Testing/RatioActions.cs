namespace MesosMock.Testing;

/// <summary>How often tasks and agents fail by themselves.</summary>
public sealed class RatioActions
{
    private readonly ControlClient _control;

    internal RatioActions(ControlClient control) => _control = control;

    /// <summary>Changes one ratio from the next draw on.</summary>
    /// <param name="key">For example <c>task_failed</c>.</param>
    /// <param name="value">0 to 1.</param>
    /// <param name="lasting">Simulated time until it is as before; null for good.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> SetAsync(
        string key,
        double value,
        TimeSpan? lasting = null,
        CancellationToken cancellationToken = default) =>
        SetAsync(new() { [key] = value }, lasting, cancellationToken);

    /// <summary>Changes ratios at once, from the next draw on.</summary>
    /// <param name="values">Values from 0 to 1 by keys such as <c>task_failed</c>.</param>
    /// <param name="lasting">Simulated time until they are as before; null for good.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> SetAsync(
        Dictionary<string, double> values,
        TimeSpan? lasting = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var parameters = new ActionParameters { { "for", lasting } };
        foreach (var (key, value) in values)
        {
            parameters.Add(key, value);
        }

        return _control.ActAsync("ratio set", null, parameters, cancellationToken);
    }

    /// <summary>All ratios are as they were configured.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ResetAsync(CancellationToken cancellationToken = default) =>
        _control.ActAsync("ratio reset", cancellationToken);

    /// <summary>
    /// Writes the lasting ratios into the configuration file; a mock in a test has none.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> SaveAsync(CancellationToken cancellationToken = default) =>
        _control.ActAsync("ratio save", cancellationToken);
}
