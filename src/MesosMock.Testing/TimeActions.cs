namespace MesosMock.Testing;

/// <summary>Simulated time: all of the cluster but heartbeats and HTTP follows it.</summary>
public sealed class TimeActions
{
    private readonly ControlClient _control;

    internal TimeActions(ControlClient control) => _control = control;

    /// <summary>Time stands still.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> PauseAsync(CancellationToken cancellationToken = default) =>
        _control.ActAsync("time pause", cancellationToken);

    /// <summary>Time goes on at the speed that it had.</summary>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> ResumeAsync(CancellationToken cancellationToken = default) =>
        _control.ActAsync("time resume", cancellationToken);

    /// <summary>Time jumps forward; all that is due on the way happens in its order.</summary>
    /// <param name="time">How far.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> StepAsync(
        TimeSpan time, CancellationToken cancellationToken = default) =>
        _control.ActAsync(
            "time step", null, new ActionParameters { { "d", time } }, cancellationToken);

    /// <summary>Time runs so many times as fast as real time.</summary>
    /// <param name="factor">Above 0.</param>
    /// <param name="cancellationToken">Ends the waiting, not the action.</param>
    public Task<ActionReport> SpeedAsync(
        double factor, CancellationToken cancellationToken = default) =>
        _control.ActAsync(
            "time speed", null, new ActionParameters { { "x", factor } }, cancellationToken);
}
