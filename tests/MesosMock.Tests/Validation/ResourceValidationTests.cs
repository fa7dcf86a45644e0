using MesosMock.Protocol.V1;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

public sealed class ResourceValidationTests
{
    private static readonly Resource Cpus =
        new() { Name = "cpus", Type = ValueKind.Scalar, Scalar = new(1) };

    private static readonly Resource Disk = Cpus with { Name = "disk" };

    private static readonly Resource Ports =
        new() { Name = "ports", Type = ValueKind.Ranges, Ranges = new() { Range = [new(1, 2)] } };

    private static readonly Resource Names =
        new() { Name = "names", Type = ValueKind.Set, Set = new() { Item = ["a"] } };

    private static readonly ResourceReservationInfo Static =
        new() { Type = ResourceReservationInfoType.Static, Role = "eng" };

    private static readonly ResourceReservationInfo Dynamic =
        new() { Type = ResourceReservationInfoType.Dynamic, Role = "eng", Principal = "p" };

    public static TheoryData<Resource, string> Values => new()
    {
        { Cpus with { Name = "" }, "Empty resource name" },
        { Cpus with { Type = (ValueKind)9 }, "Invalid resource type" },
        { Cpus with { Type = ValueKind.Text }, "Unsupported resource type" },
        { Cpus with { Scalar = null }, "Invalid scalar resource" },
        { Cpus with { Set = new() }, "Invalid scalar resource" },
        { Cpus with { Scalar = new(-1) }, "Invalid scalar resource: value <= 0" },
        { Cpus with { Scalar = new(0.0004) }, "Invalid scalar resource: value <= 0" },
        { Ports with { Ranges = null }, "Invalid ranges resource" },
        { Ports with { Scalar = new(1) }, "Invalid ranges resource" },
        { WithRanges(new ValueRange(2, 1)), "Invalid ranges resource: begin > end" },
        {
            WithRanges(new(5, 9), new(1, 2), new(9, 10)),
            "Invalid ranges resource: overlapping ranges"
        },
        { Names with { Set = null }, "Invalid set resource" },
        {
            Names with { Set = new() { Item = ["a", "b", "a"] } },
            "Invalid set resource: duplicated elements"
        },
    };

    public static TheoryData<Resource, string> DisksAndShares => new()
    {
        { Cpus with { Disk = new() }, "DiskInfo should not be set for cpus resource" },
        {
            Disk with
            {
                Disk = new()
                {
                    Source = new() { Type = ResourceDiskInfoSourceType.Raw, Mount = new() },
                },
            },
            "Mount should not be set for RAW disk source"
        },
        { Cpus with { Shared = new() }, "Resource cpus cannot be shared" },
        { Disk with { Shared = new() }, "Only persistent volumes can be shared" },
    };

    public static TheoryData<Resource, string> Reservations => new()
    {
        { Cpus with { Role = "/x" }, "Role '/x' cannot start with a slash" },
        {
            Cpus with { Reservation = new() },
            "Invalid reservation: role \"*\" cannot be dynamically reserved"
        },
        {
            Cpus with { Role = "eng", Reservation = Dynamic },
            "'Resource.ReservationInfo.type' must not be set for the 'Resource.reservation' field"
        },
        {
            Cpus with { Reservations = [Dynamic with { Type = null }] },
            "Invalid reservation: 'Resource.ReservationInfo.type' field must be set."
        },
        {
            Cpus with { Reservations = [Dynamic with { Role = null }] },
            "Invalid reservation: 'Resource.ReservationInfo.role' field must be set."
        },
        {
            Cpus with { Reservations = [Dynamic with { Role = "*" }] },
            "Invalid reservation: role \"*\" cannot be reserved"
        },
        {
            Cpus with { Reservations = [Dynamic, Static with { Role = "eng/web" }] },
            "Invalid refined reservation: A refined reservation cannot be STATIC"
        },
        {
            Cpus with { Reservations = [Static, Dynamic with { Role = "engine" }] },
            "Invalid refined reservation: role 'engine' is not a refinement of 'eng'"
        },
        {
            Cpus with { Role = "ops", Reservations = [Static] },
            "Invalid resource format: 'Resource.role' field with 'ops' does not match the role"
                + " 'eng' in 'Resource.reservations'"
        },
        {
            Cpus with { Role = "eng", Reservation = new(), Reservations = [Dynamic] },
            "Invalid resource format: 'Resource.reservation.principal' field with '' does not"
                + " match the principal 'p' in 'Resource.reservations'"
        },
        {
            Cpus with { Role = "eng", Reservations = [Static, Dynamic with { Role = "eng/a" }] },
            "Invalid resource format: 'Resource.role' must not be set if there is more than one"
                + " reservation in 'Resource.reservations'"
        },
    };

    [Theory]
    [MemberData(nameof(Values))]
    [MemberData(nameof(DisksAndShares))]
    [MemberData(nameof(Reservations))]
    public void Malformed_resources_are_refused(Resource resource, string expected) =>
        Assert.Equal(expected, ResourceValidation.Validate(resource));

    [Fact]
    public void Well_formed_resources_pass()
    {
        Resource[] fine =
        [
            Cpus, Disk, Ports, Names,
            Cpus with { Scalar = new(0) },
            Cpus with { Role = "eng", Reservation = new() { Principal = "p" } },
            Cpus with { Role = "eng", Reservations = [Static] },
            Cpus with { Reservations = [Static, Dynamic with { Role = "eng/web" }] },
            WithRanges(new(5, 9), new(1, 2)),
        ];

        Assert.All(fine, resource => Assert.Null(ResourceValidation.Validate(resource)));
    }

    [Fact]
    [Trait("Fact", "S-148")]
    public void The_first_bad_resource_is_named() => Assert.Equal(
        "Resource 'cpus:-1' is invalid: Invalid scalar resource: value <= 0",
        ResourceValidation.Validate([Ports, Cpus with { Scalar = new(-1) }, Cpus]));

    private static Resource WithRanges(params ValueRange[] ranges) =>
        Ports with { Ranges = new() { Range = [.. ranges] } };
}
