using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>How long a process may take between SIGTERM and SIGKILL.</summary>
internal static class KillGrace
{
    /// <summary>Mesos src/launcher/executor.cpp: the default of the command executor.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(3);

    /// <summary>
    /// When its executor shuts down: a command executor knows the task's own policy, the default
    /// executor does not ask for it (src/slave/slave.cpp, Slave::getExecutorInfo;
    /// src/launcher/default_executor.cpp).
    /// </summary>
    public static TimeSpan OfShutdown(ClusterTask task) =>
        task.Executor is null && task.Info.KillPolicy?.GracePeriod is { } own
            ? FromNanoseconds(own.Nanoseconds)
            : Default;

    /// <summary>
    /// The KILL's own policy, else the task's, else the default; a drain may cap it.
    /// </summary>
    public static TimeSpan Of(ClusterTask task, KillPolicy? policy)
    {
        var nanoseconds = policy?.GracePeriod?.Nanoseconds
            ?? task.Info.KillPolicy?.GracePeriod?.Nanoseconds;
        var grace = nanoseconds is { } given ? FromNanoseconds(given) : Default;
        return task.Agent.DrainAtHand?.MaxGracePeriod is { } cap && cap < grace ? cap : grace;
    }

    private static TimeSpan FromNanoseconds(long nanoseconds) =>
        TimeSpan.FromTicks(Math.Max(0, nanoseconds / 100));
}
