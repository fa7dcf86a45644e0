namespace MesosMock.Testing;

/// <summary>The journal, recorded to a file on demand.</summary>
public sealed class RecordActions
{
    private readonly ControlClient _control;

    internal RecordActions(ControlClient control) => _control = control;

    /// <summary>Writes the journal from now on to a new file where the mock runs.</summary>
    /// <param name="file">A name without a directory.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> StartAsync(
        string file, CancellationToken cancellationToken = default) =>
        _control.ActAsync(
            "record start", null, new ActionParameters { { "file", file } }, cancellationToken);

    /// <summary>Ends the record; the file is whole then.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> StopAsync(CancellationToken cancellationToken = default) =>
        _control.ActAsync("record stop", cancellationToken);
}
