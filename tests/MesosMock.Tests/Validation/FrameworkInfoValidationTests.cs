using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

public sealed class FrameworkInfoValidationTests
{
    private static readonly FrameworkInfo Single = new() { User = "svc", Name = "demo" };

    private static readonly FrameworkInfo Multi = Single with
    {
        Capabilities = [new() { Type = FrameworkInfoCapabilityType.MultiRole }],
    };

    [Fact]
    [Trait("Fact", "S-076")]
    public void Several_roles_need_the_capability() => Refused(
        Single with { Roles = ["eng"] },
        "'FrameworkInfo.roles' must not be set when the framework is not MULTI_ROLE capable");

    [Fact]
    [Trait("Fact", "S-077")]
    public void The_single_role_excludes_the_capability() => Refused(
        Multi with { Role = "eng" },
        "'FrameworkInfo.role' must not be set when the framework is MULTI_ROLE capable");

    [Fact]
    [Trait("Fact", "S-078")]
    public void Roles_are_checked_one_by_one() => Refused(
        Multi with { Roles = ["ok", "/x", "y/"] },
        "'FrameworkInfo.roles' contains invalid role: Role '/x' cannot start with a slash");

    [Fact]
    public void The_single_role_is_checked_in_its_own_words() => Refused(
        Single with { Role = "" },
        "'FrameworkInfo.role' is not a valid role: Role names cannot be the empty string");

    [Fact]
    [Trait("Fact", "S-079")]
    public void Duplicate_roles_are_listed_before_bad_ones() => Refused(
        Multi with { Roles = ["b", "a", "/x", "b", "a", "a"] },
        "'FrameworkInfo.roles' contains duplicate items: { a, b }");

    [Fact]
    [Trait("Fact", "S-087")]
    public void No_roles_at_all_are_fine() => Assert.Null(FrameworkInfoValidation.Validate(Multi));

    [Fact]
    public void The_id_is_checked_unless_it_is_empty()
    {
        Refused(Single with { Id = new("..") }, "'..' is disallowed");
        Assert.Null(FrameworkInfoValidation.Validate(Single with { Id = new("") }));
    }

    [Theory]
    [InlineData(-1, "Negative values not supported")]
    [InlineData(double.NaN, "NaN not supported")]
    [InlineData(double.PositiveInfinity, "Infinite values not supported")]
    [InlineData(double.NegativeInfinity, "Infinite values not supported")]
    [InlineData(1e-310, "Subnormal values not supported")]
    public void Offer_filters_need_real_amounts(double amount, string why) => Refused(
        WithFilter(new OfferFiltersResourceQuantities { Quantities = [new("cpus", new(amount))] }),
        $"Invalid resource quantity for 'cpus': {why}");

    [Fact]
    public void Offer_filters_need_an_amount_in_each_alternative() => Refused(
        WithFilter(new OfferFiltersResourceQuantities()),
        "Resource quantities must contain at least one quantity");

    [Fact]
    [Trait("Fact", "S-126")]
    public void Offer_filters_without_alternatives_are_fine() =>
        Assert.Null(FrameworkInfoValidation.Validate(WithFilter()));

    [Theory]
    [InlineData(1e17, "1e+17")]
    [InlineData(-1e17, "-1e+17")]
    [InlineData(double.PositiveInfinity, "inf")]
    [Trait("Fact", "S-082")]
    public void The_failover_timeout_fits_into_nanoseconds(double seconds, string printed) =>
        Refused(
            Single with { FailoverTimeout = seconds },
            $"The framework failover_timeout ({printed}) is invalid");

    [Theory]
    [InlineData(-1)]
    [InlineData(9.2e9)]
    [InlineData(double.NaN)]
    public void Odd_failover_timeouts_that_Mesos_takes_pass(double seconds) => Assert.Null(
        FrameworkInfoValidation.Validate(Single with { FailoverTimeout = seconds }));

    [Fact]
    [Trait("Fact", "S-081")]
    [Trait("Fact", "S-186")]
    public void Only_subscribed_roles_are_suppressed()
    {
        Assert.Equal(
            "Suppressed roles { x, y } are not contained in the set of roles",
            FrameworkInfoValidation.ValidateSuppressedRoles(["eng"], ["y", "eng", "x", "y"]));
        Assert.Null(FrameworkInfoValidation.ValidateSuppressedRoles(["eng"], ["eng"]));
    }

    [Fact]
    [Trait("Fact", "S-083")]
    public void Only_subscribed_roles_have_constraints()
    {
        OfferConstraints constraints = new() { RoleConstraints = [new("x", new())] };

        Assert.Equal(
            "Offer constraints specify `role_constraints` for a role 'x'not contained in the set"
                + " of roles",
            FrameworkInfoValidation.ValidateConstraintRoles(["eng"], constraints));
        Assert.Null(FrameworkInfoValidation.ValidateConstraintRoles(["x"], constraints));
    }

    [Fact]
    public void Without_the_capability_a_framework_has_one_role()
    {
        Assert.Equal(["*"], FrameworkInfoValidation.RolesOf(Single));
        Assert.Equal(["eng"], FrameworkInfoValidation.RolesOf(Single with { Role = "eng" }));
        Assert.Equal(["a", "b"], FrameworkInfoValidation.RolesOf(Multi with { Roles = ["a", "b"] }));
    }

    [Fact]
    [Trait("Fact", "S-183")]
    public void The_principal_cannot_change_or_go_away() => Assert.Equal(
        "Changing framework's principal is not allowed.",
        FrameworkUpdateValidation.Validate(Single with { Principal = "p" }, Single));

    [Fact]
    [Trait("Fact", "S-182")]
    public void The_user_cannot_change() => Assert.Equal(
        "Updating 'FrameworkInfo.user' is unsupported; attempted to update from 'a' to 'b'",
        FrameworkUpdateValidation.Validate(
            Single with { User = "a" }, Single with { User = "b", Checkpoint = true }));

    [Fact]
    public void Checkpointing_cannot_change() => Assert.Equal(
        "Updating 'FrameworkInfo.checkpoint' is unsupported; attempted to update from 'false'"
            + " to 'true'",
        FrameworkUpdateValidation.Validate(Single, Single with { Checkpoint = true }));

    [Fact]
    [Trait("Fact", "S-088")]
    public void A_known_framework_keeps_user_and_checkpoint()
    {
        var wanted = Single with { User = "other", Checkpoint = true, Name = "new" };

        Assert.Equal(
            Single with { Name = "new" },
            FrameworkUpdateValidation.PreserveImmutableFields(Single, wanted));
    }

    private static FrameworkInfo WithFilter(params OfferFiltersResourceQuantities[] quantities) =>
        Single with
        {
            OfferFilters =
            [
                new("*", new() { MinAllocatableResources = new() { Quantities = [.. quantities] } }),
            ],
        };

    private static void Refused(FrameworkInfo info, string expected) =>
        Assert.Equal(expected, FrameworkInfoValidation.Validate(info));
}
