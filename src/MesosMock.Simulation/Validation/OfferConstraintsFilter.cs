using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// A framework's offer constraints, compiled once: which agents a role is never offered
/// (src/master/allocator/mesos/offer_constraints_filter.cpp). Immutable.
/// </summary>
internal sealed class OfferConstraintsFilter
{
    /// <summary>Excludes nothing.</summary>
    public static readonly OfferConstraintsFilter None = new([]);

    // A role's groups are alternatives; all constraints of one group have to hold.
    private readonly Dictionary<string, AttributeConstraintMatcher[][]> groupsByRole;

    private OfferConstraintsFilter(
        Dictionary<string, AttributeConstraintMatcher[][]> groupsByRole) =>
        this.groupsByRole = groupsByRole;

    /// <summary>Compiles constraints.</summary>
    /// <returns>
    /// The filter and null, or null and Mesos's error text without
    /// <c>Offer constraints are not valid: </c>.
    /// </returns>
    public static (OfferConstraintsFilter? Filter, string? Error) Create(
        OfferConstraints? constraints)
    {
        var groupsByRole = new Dictionary<string, AttributeConstraintMatcher[][]>();
        foreach (var (role, roleConstraints) in constraints?.RoleConstraints ?? [])
        {
            var (groups, error) = Compile(role, roleConstraints);
            if (groups is null)
            {
                return (null, error);
            }

            groupsByRole[role] = groups;
        }

        return (groupsByRole.Count == 0 ? None : new(groupsByRole), null);
    }

    /// <summary>True if the framework does not want the agent in the role.</summary>
    public bool IsExcluded(string role, AgentInfo agent) =>
        groupsByRole.TryGetValue(role, out var groups)
        && !Array.Exists(groups, group => Array.TrueForAll(group, one => one.Matches(agent)));

    private static (AttributeConstraintMatcher[][]? Groups, string? Error) Compile(
        string role, OfferConstraintsRoleConstraints constraints)
    {
        if (constraints.Groups.IsEmpty)
        {
            return (null, "'OfferConstraints::role_constraints' has an empty"
                + $" 'RoleConstraints::groups' for role {role}");
        }

        var groups = new List<AttributeConstraintMatcher[]>();
        foreach (var group in constraints.Groups)
        {
            if (group.AttributeConstraints.IsEmpty)
            {
                // The missing blank is Mesos's.
                return (null, $"'OfferConstraints::RoleConstraints::groups' for role {role}"
                    + "contains an empty RoleConstraints::Group");
            }

            var (matchers, error) = Compile(group.AttributeConstraints);
            if (matchers is null)
            {
                return (null, $"A role {role} has an invalid 'AttributeConstraint': {error}");
            }

            groups.Add(matchers);
        }

        return ([.. groups], null);
    }

    private static (AttributeConstraintMatcher[]? Matchers, string? Error) Compile(
        Repeated<AttributeConstraint> constraints)
    {
        var matchers = new List<AttributeConstraintMatcher>();
        foreach (var constraint in constraints)
        {
            var (matcher, error) = AttributeConstraintMatcher.Create(constraint);
            if (matcher is null)
            {
                return (null, error);
            }

            matchers.Add(matcher);
        }

        return ([.. matchers], null);
    }
}
