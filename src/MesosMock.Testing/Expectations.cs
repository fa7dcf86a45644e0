namespace MesosMock.Testing;

/// <summary>Waits for what tests expect, and tells what came instead.</summary>
internal sealed class Expectations(ControlClient control, Uri url)
{
    private static readonly TimeSpan GraceToTell = TimeSpan.FromSeconds(5);

    /// <summary>Real time at most where a wait does not say.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Folder for journals; null for the one for temporary files.</summary>
    public string? JournalFolder { get; init; }

    /// <summary>Calls and events count after this entry.</summary>
    public long Start { get; init; }

    /// <summary>Ends with a mistake of the mock itself; null if that cannot be known.</summary>
    public Task<Exception>? Broken { get; init; }

    /// <summary>Waits until an expression holds.</summary>
    /// <returns>The number of the journal's newest entry when it held.</returns>
    /// <exception cref="ExpectationException">It did not hold in time.</exception>
    public async Task<long> HoldsAsync(
        string expression, TimeSpan? within, long? after, CancellationToken cancellationToken)
    {
        var patience = within ?? Patience;
        var report = await WaitAsync(expression, patience, after, cancellationToken)
            .ConfigureAwait(false);
        return report.IsMet
            ? report.Sequence.Value
            : throw await FailAsync(
                new(
                    $"within {patience.TotalSeconds:0.###} s",
                    expression,
                    report.Nearest,
                    after),
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits that an expression does not hold.</summary>
    /// <exception cref="ExpectationException">It held.</exception>
    public async Task NeverHoldsAsync(
        string expression, TimeSpan during, long? after, CancellationToken cancellationToken)
    {
        var report = await WaitAsync(expression, during, after, cancellationToken)
            .ConfigureAwait(false);
        if (report.IsMet)
        {
            throw await FailAsync(
                new(
                    $"for {during.TotalSeconds:0.###} s",
                    $"never {expression}",
                    [$"it held at {report.Sequence}"],
                    after),
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<WaitReport> WaitAsync(
        string expression, TimeSpan time, long? after, CancellationToken cancellationToken)
    {
        if (Broken is null)
        {
            return await control.WaitAsync(expression, time, after ?? Start, cancellationToken)
                .ConfigureAwait(false);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var wait = control.WaitAsync(expression, time, after ?? Start, stop.Token);
        if (await Task.WhenAny(wait, Broken).ConfigureAwait(false) == wait)
        {
            return await wait.ConfigureAwait(false);
        }

        await stop.CancelAsync().ConfigureAwait(false);
        var error = await Broken.ConfigureAwait(false);
        throw new InvalidOperationException(
            $"the mock broke by a mistake of its own: {error.Message}", error);
    }

    private async Task<ExpectationException> FailAsync(
        FailedExpectation failed, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(GraceToTell);
        var state = await control.GetStateAsync(
            "seed,clock,agents,frameworks,tasks,faults", cancellationToken: stop.Token)
            .ConfigureAwait(false);
        var journal = await control.GetJournalAsync(
            limit: JournalFile.EntriesMax, cancellationToken: stop.Token).ConfigureAwait(false);
        var file = JournalFile.Write(JournalFolder, url.Port, journal);
        var after = failed.After ?? Start;
        return new(
            FailureText.Of(failed with { After = after }, url, state, journal, file), journal);
    }
}
