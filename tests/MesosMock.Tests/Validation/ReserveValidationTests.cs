using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;
using static MesosMock.Tests.Validation.OperationFixture;

namespace MesosMock.Tests.Validation;

public sealed class ReserveValidationTests
{
    private const string Printed =
        "disk(allocated: eng)(reservations: [(DYNAMIC,eng,p)])[v1:data]:64";

    private static readonly Resource Static = Plain with
    {
        Reservations = [new() { Type = ResourceReservationInfoType.Static, Role = "eng" }],
    };

    public static TheoryData<Resource, string> ReserveMistakes => new()
    {
        { Plain, "Resource disk(allocated: eng):64 is not dynamically reserved" },
        {
            Static,
            "Resource disk(allocated: eng)(reservations: [(STATIC,eng)]):64 is not dynamically"
                + " reserved"
        },
        {
            Reserved with { Revocable = new() },
            "Invalid resources: Invalid ReservationInfo: Dynamically reserved resource"
                + " disk(allocated: eng)(reservations: [(DYNAMIC,eng,p)]){REV}:64 cannot be created"
                + " from revocable resources"
        },
        {
            Reserved with { Reservations = [Reservation with { Principal = null }] },
            "A reserve operation was attempted by principal 'p', but there is a reserved resource"
                + " in the request with no principal set"
        },
        {
            Reserved with { Reservations = [Reservation with { Principal = "q" }] },
            "A reserve operation was attempted by authenticated principal 'p', which does not match"
                + " a reserved resource in the request with principal 'q'"
        },
        {
            Reserved with { Reservations = [Reservation with { Role = "ops" }] },
            "A reserve operation was attempted for a resource with role 'ops', but the resource was"
                + " allocated to role 'eng'"
        },
        {
            Reserved with
            {
                Reservations = [Reservation with { Role = "ops" }],
                AllocationInfo = new() { Role = "ops" },
            },
            "A reserve operation was attempted for a resource allocated to role 'ops', but the"
                + " framework only has roles '{ eng }'"
        },
    };

    [Theory]
    [MemberData(nameof(ReserveMistakes))]
    [Trait("Fact", "S-153")]
    public void Mistakes_of_a_reserve_are_named(Resource resource, string expected) =>
        Assert.Equal(expected, OperationValidation.Validate(Reserve(resource), Context));

    [Fact]
    public void A_good_reserve_passes() =>
        Assert.Null(OperationValidation.Validate(Reserve(Reserved), Context));

    [Fact]
    public void Without_principal_any_reservation_principal_passes() => Assert.Null(
        OperationValidation.Validate(
            Reserve(Reserved with { Reservations = [Reservation with { Principal = "q" }] }),
            Context with { Principal = null }));

    [Fact]
    public void A_reserve_is_about_one_provider()
    {
        var provided = Reserved with { ProviderId = new ResourceProviderId("rp") };

        Assert.Equal(
            "Invalid resources: Some resources have a resource provider and some do not",
            OperationValidation.Validate(Reserve(Reserved, provided), Context));
        Assert.Equal(
            "Invalid resources: The resources have multiple resource providers: ",
            OperationValidation.Validate(Reserve(), Context));
    }

    [Fact]
    public void Old_agents_know_neither_hierarchical_nor_refined_reservations()
    {
        var web = Reserved with
        {
            Reservations = [Reservation, Reservation with { Role = "eng/web" }],
        };
        var context = Context with { OfferRole = "eng/web" };

        Assert.EndsWith(
            " with reservation for hierarchical role 'eng/web' cannot be reserved on an agent"
                + " without HIERARCHICAL_ROLE capability",
            OperationValidation.Validate(
                Reserve(web),
                context with { Capabilities = new() { HierarchicalRole = false } }));
        Assert.EndsWith(
            " with reservation refinement cannot be reserved on an agent without"
                + " RESERVATION_REFINEMENT capability",
            OperationValidation.Validate(
                Reserve(web),
                context with { Capabilities = new() { ReservationRefinement = false } }));
    }

    [Fact]
    public void An_operator_reserves_unallocated_resources_only()
    {
        OperationValidationContext operatorContext = new();
        var allocated = Reserved with { AllocationInfo = new() { Role = "eng" } };

        Assert.Null(OperationValidation.Validate(Reserve(Reserved), operatorContext));
        Assert.Equal(
            "A reserve operation was attempted with an allocated resource, but the operator API"
                + " only allows reservations to be made to unallocated resources",
            OperationValidation.Validate(Reserve(allocated), operatorContext));
    }

    [Fact]
    [Trait("Fact", "S-163")]
    public void Only_dynamic_reservations_are_undone()
    {
        Assert.Equal(
            "Resource disk(allocated: eng):64 is not dynamically reserved",
            OperationValidation.Validate(Unreserve(Plain), Context));
        Assert.Null(OperationValidation.Validate(Unreserve(Reserved), Context));
    }

    [Fact]
    public void A_volume_is_destroyed_before_its_reservation_is_undone() => Assert.Equal(
        $"A dynamically reserved persistent volume {Printed} cannot be unreserved directly. Please"
            + " destroy the persistent volume first then unreserve the resource",
        OperationValidation.Validate(Unreserve(Persistent), Context));
}
