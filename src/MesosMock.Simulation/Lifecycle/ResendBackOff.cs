namespace MesosMock.Simulation.Lifecycle;

/// <summary>How long an agent waits for an acknowledgement before it sends again.</summary>
internal static class ResendBackOff
{
    /// <summary>Mesos src/slave/constants.hpp: STATUS_UPDATE_RETRY_INTERVAL_MIN.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(10);

    /// <summary>Mesos src/slave/constants.hpp: STATUS_UPDATE_RETRY_INTERVAL_MAX.</summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(10);

    public static TimeSpan After(TimeSpan delay) => delay * 2 > Ceiling ? Ceiling : delay * 2;
}
