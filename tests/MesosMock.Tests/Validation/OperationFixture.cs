using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;

namespace MesosMock.Tests.Validation;

/// <summary>Resources of role eng and the framework F that works with them.</summary>
internal static class OperationFixture
{
    public static readonly Resource Plain =
        new() { Name = "disk", Type = ValueKind.Scalar, Scalar = new(64) };

    public static readonly ResourceReservationInfo Reservation =
        new() { Type = ResourceReservationInfoType.Dynamic, Role = "eng", Principal = "p" };

    public static readonly Resource Reserved = Plain with { Reservations = [Reservation] };

    public static readonly Resource Persistent = Reserved with
    {
        Disk = new()
        {
            Persistence = new() { Id = "v1", Principal = "p" },
            Volume = new() { ContainerPath = "data", Mode = VolumeMode.Rw },
        },
    };

    public static readonly FrameworkInfo Framework = new()
    {
        User = "svc",
        Name = "demo",
        Id = new FrameworkId("F"),
        Role = "eng",
        Principal = "p",
    };

    public static readonly OperationValidationContext Context = new()
    {
        Framework = Framework,
        Principal = "p",
        OfferRole = "eng",
    };

    public static readonly OperationValidationContext WithVolume =
        Context with { Checkpointed = ResourceSet.FromWire([Persistent]) };

    public static OfferOperation Reserve(params Resource[] resources) =>
        new() { Type = OfferOperationType.Reserve, Reserve = new() { Resources = [.. resources] } };

    public static OfferOperation Unreserve(params Resource[] resources) => new()
    {
        Type = OfferOperationType.Unreserve,
        Unreserve = new() { Resources = [.. resources] },
    };

    public static OfferOperation Create(params Resource[] volumes) =>
        new() { Type = OfferOperationType.Create, Create = new() { Volumes = [.. volumes] } };

    public static OfferOperation Destroy(params Resource[] volumes) =>
        new() { Type = OfferOperationType.Destroy, Destroy = new() { Volumes = [.. volumes] } };

    public static OfferOperation Grow(Resource volume, Resource addition) => new()
    {
        Type = OfferOperationType.GrowVolume,
        GrowVolume = new() { Volume = volume, Addition = addition },
    };

    public static OfferOperation Shrink(Resource volume, double amount) => new()
    {
        Type = OfferOperationType.ShrinkVolume,
        ShrinkVolume = new() { Volume = volume, Subtract = new(amount) },
    };

    public static OfferOperation CreateDisk(
        Resource source, ResourceDiskInfoSourceType type, string? profile) => new()
        {
            Type = OfferOperationType.CreateDisk,
            CreateDisk = new() { Source = source, TargetType = type, TargetProfile = profile },
        };

    public static OfferOperation DestroyDisk(Resource source) => new()
    {
        Type = OfferOperationType.DestroyDisk,
        DestroyDisk = new() { Source = source },
    };
}
