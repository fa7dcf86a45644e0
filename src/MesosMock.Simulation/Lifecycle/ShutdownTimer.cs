using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>
/// Ends an executor that was asked to shut down and still runs after its grace
/// (src/slave/slave.cpp, Slave::shutdownExecutorTimeout).
/// </summary>
internal sealed class ShutdownTimer(Executor executor) : Time.Timer
{
    public override void Fire(Step step) => step.Executors.Destroy(executor);
}
