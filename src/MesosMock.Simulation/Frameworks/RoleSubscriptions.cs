using MesosMock.Protocol;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Frameworks;

/// <summary>
/// Brings the allocator's roles of a framework in line with what the framework said
/// (src/master/allocator/mesos/hierarchical.cpp, updateFramework).
/// </summary>
internal static class RoleSubscriptions
{
    public static void Apply(
        Step step, Framework framework, Repeated<string> suppressed, OfferConstraints? constraints)
    {
        var roles = FrameworkInfoValidation.RolesOf(framework.Info);
        framework.Constrain(constraints);
        foreach (var left in framework.Roles.Where(role => !roles.Contains(role.Role)).ToArray())
        {
            Leave(step, framework, left);
        }

        foreach (var role in roles)
        {
            var subscription = framework.FindRole(role) ?? Enter(step, framework, role);
            Set(step, subscription, suppressed.Contains(role));
        }

        // Answers to inverse offers are forgotten even where no role was revived (reviveRoles).
        step.Maintenance.ClearFilters(framework);
    }

    private static void Leave(Step step, Framework framework, RoleSubscription left)
    {
        foreach (var offer in framework.Offers.Where(offer => offer.Subscription == left).ToArray())
        {
            step.Offers.Rescind(offer);
        }

        step.Allocator.Remove(left);
        framework.Roles.Remove(left);
        framework.Changed();
    }

    private static RoleSubscription Enter(Step step, Framework framework, string role)
    {
        var subscription = new RoleSubscription(framework, role);
        framework.Roles.Add(subscription);
        framework.Changed();
        step.Allocator.Add(subscription);
        return subscription;
    }

    private static void Set(Step step, RoleSubscription subscription, bool isSuppressed)
    {
        if (subscription.IsSuppressed && !isSuppressed)
        {
            subscription.Slots.ClearFilters();
        }

        subscription.IsSuppressed = isSuppressed;
        subscription.MinAllocatable = OfferFilterQuantities.Of(
            subscription.Framework.Info, subscription.Role);
        step.Allocator.Reconsider(subscription);
    }
}
