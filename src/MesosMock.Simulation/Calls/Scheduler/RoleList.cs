using MesosMock.Protocol;
using MesosMock.Simulation.State;
using MesosMock.Simulation.Validation;

namespace MesosMock.Simulation.Calls.Scheduler;

/// <summary>
/// Reads the roles of REVIVE and SUPPRESS: none means all, one bad one spoils the call.
/// </summary>
internal static class RoleList
{
    /// <returns>
    /// The framework's roles that are meant; null when the call is to be dropped.
    /// </returns>
    public static IReadOnlyList<RoleSubscription>? Read(
        string callName, Repeated<string> roles, Framework framework, Step step)
    {
        if (roles.IsEmpty)
        {
            return framework.Roles;
        }

        var found = new List<RoleSubscription>();
        foreach (var role in roles)
        {
            if (RoleValidation.Validate(role) is { } invalid)
            {
                step.Warn($"Ignoring {callName} call of framework {framework.Id.Value}: "
                    + $"contains invalid role '{role}': {invalid}");
                return null;
            }

            if (framework.FindRole(role) is not { } subscription)
            {
                step.Warn($"Ignoring {callName} call of framework {framework.Id.Value}: "
                    + $"role '{role}' is not one of its subscribed roles");
                return null;
            }

            found.Add(subscription);
        }

        return found;
    }
}
