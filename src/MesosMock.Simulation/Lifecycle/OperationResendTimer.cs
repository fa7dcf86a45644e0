using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Sends an unacknowledged operation status again.</summary>
internal sealed class OperationResendTimer(ClusterOperation operation) : Time.Timer
{
    /// <summary>The wait before the next resend; doubles up to its ceiling.</summary>
    public TimeSpan Delay { get; set; }

    public override void Fire(Step step) => step.Operations.Resend(operation);
}
