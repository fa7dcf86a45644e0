namespace MesosMock.Server;

/// <summary>
/// Where a mistake of our own is reported. After one nothing that the server says can be trusted,
/// so the host ends the process.
/// </summary>
internal sealed class OwnFault
{
    private readonly TaskCompletionSource<Exception> _reported =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the first mistake; never if there is none.</summary>
    public Task<Exception> Reported => _reported.Task;

    /// <summary>Reports a mistake; only the first counts.</summary>
    public void Report(Exception error) => _reported.TrySetResult(error);
}
