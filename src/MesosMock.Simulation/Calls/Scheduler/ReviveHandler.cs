using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>REVIVE: filters go, suppression goes, offers come at once (Master::revive).</summary>
internal static class ReviveHandler
{
    public static void Handle(Call call, Framework framework, Step step)
    {
        step.Metrics.MessagesReviveOffers++;
        var roles = call.Revive?.Roles ?? [];
        if (RoleList.Read("REVIVE", roles, framework, step) is not { } revived)
        {
            return;
        }

        foreach (var subscription in revived)
        {
            subscription.IsSuppressed = false;
            step.Allocator.ClearFilters(subscription);
        }

        step.Maintenance.ClearFilters(framework);
        step.Allocator.RunFor(framework);
    }
}
