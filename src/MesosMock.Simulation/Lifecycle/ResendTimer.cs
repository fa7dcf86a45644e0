using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>Sends an unacknowledged update again.</summary>
internal sealed class ResendTimer(ClusterTask task) : Time.Timer
{
    /// <summary>The wait before the next resend; doubles up to its ceiling.</summary>
    public TimeSpan Delay { get; set; }

    public override void Fire(Step step) => step.StatusUpdates.Resend(task);
}
