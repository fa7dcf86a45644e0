using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Allocation;

/// <summary>How long `Filters.refuse_seconds` keeps offers away.</summary>
internal static class RefusalPeriod
{
    /// <summary>Mesos's default of the field; also what a negative value means.</summary>
    private const double SecondsDefault = 5;

    /// <summary>Mesos caps a filter at 365 days.</summary>
    private const double SecondsMax = 365 * 24 * 60 * 60;

    /// <param name="filters">The filters of a call; absent ones mean the default.</param>
    public static TimeSpan Of(Filters? filters)
    {
        var seconds = filters?.RefuseSeconds ?? SecondsDefault;
        return TimeSpan.FromSeconds(seconds switch
        {
            >= 0 and <= SecondsMax => seconds,
            > SecondsMax => SecondsMax,
            _ => SecondsDefault,
        });
    }
}
