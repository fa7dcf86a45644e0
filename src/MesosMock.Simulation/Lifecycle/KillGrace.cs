using MesosMock.Protocol.V1;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Lifecycle;

/// <summary>How long a process may take between SIGTERM and SIGKILL.</summary>
internal static class KillGrace
{
    /// <summary>Mesos src/launcher/executor.cpp: the default of the command executor.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The KILL's own policy, else the task's, else the default; a drain may cap it.
    /// </summary>
    public static TimeSpan Of(ClusterTask task, KillPolicy? policy)
    {
        var nanoseconds = policy?.GracePeriod?.Nanoseconds
            ?? task.Info.KillPolicy?.GracePeriod?.Nanoseconds;
        var grace = nanoseconds is { } given
            ? TimeSpan.FromTicks(Math.Max(0, given / 100))
            : Default;
        return task.Agent.Drain?.MaxGracePeriod is { } cap && cap < grace ? cap : grace;
    }
}
