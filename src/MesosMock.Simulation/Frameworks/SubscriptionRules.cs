using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Frameworks;

/// <summary>
/// What a master refuses a subscription or an update for, in its order
/// (src/master/master.cpp, Master::validateFramework and Master::subscribe).
/// </summary>
internal static class SubscriptionRules
{
    public static string? Refuse(
        Step step,
        FrameworkInfo info,
        Repeated<string> suppressed,
        OfferConstraints? constraints) =>
        RefuseInfo(step, info) ?? RefuseRoles(info, suppressed, constraints);

    public static string? RefuseInfo(Step step, FrameworkInfo info)
    {
        if (FrameworkInfoValidation.Validate(info) is { } invalid)
        {
            return invalid;
        }

        return info.Id is { } id && step.FrameworkTable.WasRemoved(id)
            ? "Framework has been removed"
            : null;
    }

    public static string? RefuseRoles(
        FrameworkInfo info, Repeated<string> suppressed, OfferConstraints? constraints)
    {
        var roles = FrameworkInfoValidation.RolesOf(info);
        var foreign = FrameworkInfoValidation.ValidateSuppressedRoles(roles, suppressed)
            ?? (constraints is null
                ? null
                : FrameworkInfoValidation.ValidateConstraintRoles(roles, constraints));
        if (foreign is not null)
        {
            return foreign;
        }

        return OfferConstraintsFilter.Create(constraints).Error is { } malformed
            ? $"Offer constraints are not valid: {malformed}"
            : null;
    }
}
