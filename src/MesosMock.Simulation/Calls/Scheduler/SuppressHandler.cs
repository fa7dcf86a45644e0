using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>
/// SUPPRESS: no new offers; outstanding ones and filters stay (Master::suppress).
/// </summary>
internal static class SuppressHandler
{
    public static void Handle(Call call, Framework framework, Step step)
    {
        step.Metrics.MessagesSuppressOffers++;
        var roles = call.Suppress?.Roles ?? [];
        foreach (var subscription in RoleList.Read("SUPPRESS", roles, framework, step) ?? [])
        {
            subscription.IsSuppressed = true;
        }
    }
}
