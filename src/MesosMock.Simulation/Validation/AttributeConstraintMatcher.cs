using System.Text.RegularExpressions;
using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// One compiled attribute constraint: where to look on the agent and what has to be there.
/// </summary>
internal sealed class AttributeConstraintMatcher
{
    private readonly AttributeConstraintSelector selector;
    private readonly AttributeConstraintPredicate predicate;

    // Set exactly for the two predicates with a pattern.
    private readonly Regex? regex;

    private AttributeConstraintMatcher(AttributeConstraint constraint, Regex? regex)
    {
        selector = constraint.Selector;
        predicate = constraint.Predicate;
        this.regex = regex;
    }

    /// <summary>Checks and compiles a constraint.</summary>
    /// <returns>The matcher and null, or null and Mesos's error text.</returns>
    public static (AttributeConstraintMatcher? Matcher, string? Error) Create(
        AttributeConstraint constraint)
    {
        if (ValidateSelector(constraint.Selector) is { } error)
        {
            return (null, error);
        }

        if (!HasPredicate(constraint.Predicate))
        {
            return (null, "Unknown predicate type");
        }

        var pattern = constraint.Predicate.TextMatches?.Regex
            ?? constraint.Predicate.TextNotMatches?.Regex;
        if (pattern is null)
        {
            return (new(constraint, null), null);
        }

        var (regex, why) = ConstraintRegex.Compile(pattern);
        return regex is null ? (null, why) : (new(constraint, regex), null);
    }

    /// <summary>True if the agent meets the constraint.</summary>
    public bool Matches(AgentInfo agent)
    {
        if (selector.AttributeName is { } name)
        {
            foreach (var attribute in agent.Attributes)
            {
                // The first attribute of the name decides.
                if (attribute.Name == name)
                {
                    return Matches(attribute);
                }
            }

            return Matches((string?)null);
        }

        var domain = agent.Domain?.FaultDomain;
        return Matches(selector.PseudoattributeType switch
        {
            AttributeConstraintSelectorPseudoattributeType.Hostname => agent.Hostname,
            AttributeConstraintSelectorPseudoattributeType.Region => domain?.Region.Name,
            _ => domain?.Zone.Name,
        });
    }

    private static string? ValidateSelector(AttributeConstraintSelector selector)
    {
        if (selector.AttributeName is not null)
        {
            return null;
        }

        return selector.PseudoattributeType switch
        {
            null => "Exactly one of 'AttributeConstraint::Selector::name' or"
                + " 'AttributeConstraint::Selector::pseudoattribute_type' must be set",
            AttributeConstraintSelectorPseudoattributeType.Unknown =>
                "Unknown pseudoattribute type",
            _ => null,
        };
    }

    private static bool HasPredicate(AttributeConstraintPredicate predicate) =>
        predicate.Exists is not null || predicate.NotExists is not null
        || predicate.TextEquals is not null || predicate.TextNotEquals is not null
        || predicate.TextMatches is not null || predicate.TextNotMatches is not null;

    // Text predicates, positive or negated, hold for every attribute that is no text.
    private bool Matches(AgentAttribute attribute) => attribute.Type == ValueKind.Text
        ? Matches(attribute.Text?.Value ?? "")
        : predicate.NotExists is null;

    // Null means that the agent has nothing of the kind.
    private bool Matches(string? text) => predicate switch
    {
        { Exists: not null } => text is not null,
        { NotExists: not null } => text is null,
        { TextEquals: { } equal } => text == equal.Value,
        { TextNotEquals: { } other } => text != other.Value,
        { TextMatches: not null } => text is not null && regex!.IsMatch(text),
        _ => text is null || !regex!.IsMatch(text),
    };
}
