using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Calls.Operator;

/// <summary>
/// REMOVE_QUOTA, the older form of UPDATE_QUOTA with nothing in it (src/master/quota_handler.cpp,
/// _remove). A master asked for a role without quota ends in a broken lookup; its own words for the
/// case stand behind that.
/// </summary>
internal static class RemoveQuotaHandler
{
    public static CallReply Handle(RemoveQuotaCall call, Step step)
    {
        if (!step.Roles.Quotas.ContainsKey(call.Role))
        {
            return CallReply.BadRequest(
                $"Failed to remove quota: Role '{call.Role}' has no quota set");
        }

        step.Roles = step.Roles.WithoutQuota(call.Role);
        step.Allocator.ReconsiderAll();
        return CallReply.Done;
    }
}
