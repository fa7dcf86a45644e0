using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

public sealed class OfferConstraintsFilterTests
{
    private const string Role = "eng";

    private static readonly AgentInfo Agent = new()
    {
        Hostname = "node1",
        Attributes =
        [
            new() { Name = "rack", Type = ValueKind.Text, Text = new("r1") },
            new() { Name = "rack", Type = ValueKind.Text, Text = new("r2") },
            new() { Name = "level", Type = ValueKind.Scalar, Scalar = new(3) },
        ],
        Domain = new()
        {
            FaultDomain = new()
            {
                Region = new("eu"),
                Zone = new("eu-a"),
            },
        },
    };

    public static TheoryData<string, AttributeConstraintPredicate, bool> Predicates => new()
    {
        { "rack", new() { Exists = new() }, true },
        { "rack", new() { NotExists = new() }, false },
        { "rack", new() { TextEquals = new("r1") }, true },
        { "rack", new() { TextEquals = new("r2") }, false },
        { "rack", new() { TextNotEquals = new("r1") }, false },
        { "rack", new() { TextMatches = new("r[0-9]") }, true },
        { "rack", new() { TextMatches = new("r") }, false },
        { "rack", new() { TextMatches = new("x|r1") }, true },
        { "rack", new() { TextNotMatches = new("r") }, true },
        { "none", new() { Exists = new() }, false },
        { "none", new() { NotExists = new() }, true },
        { "none", new() { TextEquals = new("r1") }, false },
        { "none", new() { TextNotEquals = new("r1") }, true },
        { "none", new() { TextMatches = new(".*") }, false },
        { "none", new() { TextNotMatches = new(".*") }, true },
        { "level", new() { Exists = new() }, true },
        { "level", new() { NotExists = new() }, false },
        { "level", new() { TextEquals = new("x") }, true },
        { "level", new() { TextNotEquals = new("3") }, true },
        { "level", new() { TextMatches = new("x") }, true },
        { "level", new() { TextNotMatches = new(".*") }, true },
    };

    [Theory]
    [MemberData(nameof(Predicates))]
    public void Predicates_hold_as_in_Mesos(
        string attribute, AttributeConstraintPredicate predicate, bool holds)
    {
        var filter = Compile([[Constraint(attribute, predicate)]]);

        Assert.Equal(!holds, filter.IsExcluded(Role, Agent));
    }

    [Theory]
    [InlineData(AttributeConstraintSelectorPseudoattributeType.Hostname, "node1")]
    [InlineData(AttributeConstraintSelectorPseudoattributeType.Region, "eu")]
    [InlineData(AttributeConstraintSelectorPseudoattributeType.Zone, "eu-a")]
    public void Pseudoattributes_select_host_region_and_zone(
        AttributeConstraintSelectorPseudoattributeType type, string value)
    {
        var filter = Compile([[Pseudo(type, new() { TextEquals = new(value) })]]);

        Assert.False(filter.IsExcluded(Role, Agent));
        Assert.True(filter.IsExcluded(Role, new() { Hostname = "node2" }));
    }

    [Fact]
    public void Groups_are_alternatives_and_their_constraints_hold_together()
    {
        var yes = Constraint("rack", new() { Exists = new() });
        var no = Constraint("rack", new() { NotExists = new() });

        Assert.False(Compile([[no], [yes, yes]]).IsExcluded(Role, Agent));
        Assert.True(Compile([[no], [yes, no]]).IsExcluded(Role, Agent));
        Assert.False(Compile([[no]]).IsExcluded("other", Agent));
    }

    [Fact]
    public void No_constraints_exclude_nothing() =>
        Assert.False(OfferConstraintsFilter.Create(null).Filter!.IsExcluded(Role, Agent));

    [Fact]
    public void Empty_groups_are_refused()
    {
        Assert.Equal(
            "'OfferConstraints::role_constraints' has an empty 'RoleConstraints::groups' for role"
                + " eng",
            Error([]));
        Assert.Equal(
            "'OfferConstraints::RoleConstraints::groups' for role engcontains an empty"
                + " RoleConstraints::Group",
            Error([[]]));
    }

    [Fact]
    public void Constraints_need_a_selector_and_a_predicate()
    {
        const string Prefix = "A role eng has an invalid 'AttributeConstraint': ";

        Assert.Equal(Prefix + "Unknown predicate type", Error([[Constraint("rack", new())]]));
        Assert.Equal(
            Prefix + "Unknown pseudoattribute type",
            Error([[Pseudo(AttributeConstraintSelectorPseudoattributeType.Unknown, new())]]));
        Assert.Equal(
            Prefix + "Exactly one of 'AttributeConstraint::Selector::name' or"
                + " 'AttributeConstraint::Selector::pseudoattribute_type' must be set",
            Error([[new() { Selector = new(), Predicate = new() }]]));
    }

    [Theory]
    [InlineData("(", "Failed to construct regex from pattern '(': missing ): (")]
    [InlineData("[a", "Failed to construct regex from pattern '[a': missing ]: [a")]
    [InlineData("*a",
        "Failed to construct regex from pattern '*a': no argument for repetition operator: *a")]
    public void Broken_patterns_are_refused(string pattern, string why) => Assert.Equal(
        $"A role eng has an invalid 'AttributeConstraint': {why}",
        Error([[Constraint("rack", new() { TextMatches = new(pattern) })]]));

    [Theory]
    [InlineData("(a|b){200}")]
    [InlineData("((a{1,20}){1,20}){1,20}")]
    public void Large_patterns_are_refused(string pattern) => Assert.Matches(
        "^A role eng has an invalid 'AttributeConstraint': Regex '.*' is too complex: program size"
            + " of [0-9]+ is larger than maximum of 100 allowed$",
        Error([[Constraint("rack", new() { TextNotMatches = new(pattern) })]]));

    [Theory]
    [InlineData("node-[0-9]{1,4}\\.example\\.(com|net)")]
    [InlineData("(?P<name>[]a-z]+)?")]
    public void Ordinary_patterns_are_accepted(string pattern) =>
        Compile([[Constraint("rack", new() { TextMatches = new(pattern) })]]);

    private static AttributeConstraint Constraint(
        string attribute, AttributeConstraintPredicate predicate) =>
        new() { Selector = new() { AttributeName = attribute }, Predicate = predicate };

    private static AttributeConstraint Pseudo(
        AttributeConstraintSelectorPseudoattributeType type,
        AttributeConstraintPredicate predicate) =>
        new() { Selector = new() { PseudoattributeType = type }, Predicate = predicate };

    private static OfferConstraints Constraints(AttributeConstraint[][] groups) => new()
    {
        RoleConstraints =
        [
            new(Role, new()
            {
                Groups =
                [
                    .. groups.Select(group => new OfferConstraintsRoleConstraintsGroup
                    {
                        AttributeConstraints = [.. group],
                    }),
                ],
            }),
        ],
    };

    private static OfferConstraintsFilter Compile(AttributeConstraint[][] groups)
    {
        var (filter, error) = OfferConstraintsFilter.Create(Constraints(groups));
        Assert.Null(error);
        return filter!;
    }

    private static string Error(AttributeConstraint[][] groups)
    {
        var (filter, error) = OfferConstraintsFilter.Create(Constraints(groups));
        Assert.Null(filter);
        return error!;
    }
}
