using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using MesosMock.Simulation.Validation;
using static MesosMock.Tests.Validation.OperationFixture;

namespace MesosMock.Tests.Validation;

public sealed class VolumeValidationTests
{
    private const string Printed =
        "disk(allocated: eng)(reservations: [(DYNAMIC,eng,p)])[v1:data]:64";

    private static readonly ResourceDiskInfo Disk = Persistent.Disk!;

    private static readonly Resource Raw = Plain with
    {
        ProviderId = new ResourceProviderId("rp"),
        Disk = new() { Source = new() { Type = ResourceDiskInfoSourceType.Raw } },
    };

    public static TheoryData<Resource, string> CreateMistakes => new()
    {
        {
            Reserved,
            "Not a persistent volume: Resource disk(allocated: eng)(reservations:"
                + " [(DYNAMIC,eng,p)]):64 does not have DiskInfo"
        },
        {
            Persistent with
            {
                Disk = Disk with { Volume = Disk.Volume! with { Mode = VolumeMode.Ro } },
            },
            "Not a persistent volume: Read-only persistent volume not supported"
        },
        {
            Persistent with { Reservations = [] },
            "Invalid resources: Invalid DiskInfo: Persistent volumes cannot be created from"
                + " unreserved resources"
        },
        {
            Persistent with { Revocable = new() },
            "Invalid resources: Invalid DiskInfo: Persistent volumes cannot be created from"
                + " revocable resources"
        },
        {
            Persistent with { Disk = Disk with { Volume = null } },
            "Invalid resources: Invalid DiskInfo: Expecting 'volume' to be set for persistent"
                + " volume"
        },
        {
            Persistent with { Disk = Disk with { Volume = Disk.Volume! with { HostPath = "/x" } } },
            "Invalid resources: Invalid DiskInfo: Expecting 'host_path' to be unset for persistent"
                + " volume"
        },
        {
            Persistent with { Disk = Disk with { Persistence = null } },
            "Invalid resources: Invalid DiskInfo: Non-persistent volume not supported"
        },
        {
            Persistent with { Disk = Disk with { Persistence = new() { Id = "a/b" } } },
            "Invalid resources: Invalid DiskInfo: Invalid persistence ID for persistent volume:"
                + " 'a/b' contains invalid characters"
        },
        {
            Persistent with { Shared = new() },
            "Create volume operation for 'disk(allocated: eng)(reservations: [(DYNAMIC,eng,p)])"
                + "[v1:data]<SHARED>:64' has been attempted by framework 'F' with no"
                + " SHARED_RESOURCES capability"
        },
        {
            Persistent with { Disk = Disk with { Persistence = new() { Id = "v1" } } },
            "Create volume operation attempted by principal 'p', but there is a volume in the"
                + " operation with no principal set in 'disk.persistence'"
        },
        {
            Persistent with
            {
                Disk = Disk with { Persistence = new() { Id = "v1", Principal = "q" } },
            },
            "Create volume operation attempted by authenticated principal 'p', which does not match"
                + " a volume in the operation with principal 'q' set in 'disk.persistence'"
        },
    };

    public static TheoryData<OfferOperation, string> ResizeMistakes => new()
    {
        {
            Grow(Persistent, Reserved with { Scalar = new(0) }),
            "The size of 'GrowVolume.addition' field must be greater than zero"
        },
        {
            Grow(Persistent with { ProviderId = new ResourceProviderId("rp") }, Reserved),
            "Growing a volume from a resource provider is not supported"
        },
        {
            Grow(Reserved with { Disk = new() }, Reserved),
            "Invalid persistent volume in the 'GrowVolume.volume' field: 'persistence' is not set"
                + " in DiskInfo"
        },
        {
            Grow(Persistent with { Shared = new() }, Reserved),
            "Growing a shared persistent volume is not supported"
        },
        {
            Grow(Persistent, Plain),
            "Incompatible resources in the 'GrowVolume.volume' and 'GrowVolume.addition' fields"
        },
        {
            Shrink(Persistent, 0.0001),
            "Value of 'ShrinkVolume.subtract' must be greater than zero"
        },
        {
            Shrink(Persistent, 64),
            "Value of 'ShrinkVolume.subtract' must be smaller than the size of"
                + " 'ShrinkVolume.volume'"
        },
        {
            Shrink(Persistent with { ProviderId = new ResourceProviderId("rp") }, 1),
            "Shrinking a volume from a resource provider is not supported"
        },
        {
            Shrink(
                Persistent with
                {
                    Disk = Disk with
                    {
                        Source = new() { Type = ResourceDiskInfoSourceType.Mount },
                    },
                },
                1),
            "Shrinking a volume on a MOUNT disk is not supported"
        },
        {
            Shrink(Persistent with { Shared = new() }, 1),
            "Shrinking a shared persistent volume is not supported"
        },
    };

    public static TheoryData<OfferOperation, string> DiskMistakes => new()
    {
        {
            CreateDisk(Raw with { ProviderId = null }, ResourceDiskInfoSourceType.Mount, "fast"),
            "'source' is not managed by a resource provider"
        },
        {
            CreateDisk(Raw with { Disk = null }, ResourceDiskInfoSourceType.Mount, "fast"),
            "'source' is not a RAW disk resource"
        },
        {
            CreateDisk(Raw, ResourceDiskInfoSourceType.Path, "fast"),
            "'target_type' is neither MOUNT or BLOCK"
        },
        {
            CreateDisk(Raw, ResourceDiskInfoSourceType.Mount, null),
            "'target_profile' must be set when 'source' has no profile"
        },
        {
            CreateDisk(RawWith(profile: "fast"), ResourceDiskInfoSourceType.Mount, "fast"),
            "'target_profile' must not be set when 'source' has a profile"
        },
        {
            DestroyDisk(Raw with { Disk = null }),
            "'source' is neither a MOUNT, BLOCK or RAW disk resource"
        },
        { DestroyDisk(Raw), "'source' is not backed by a CSI volume" },
    };

    [Theory]
    [MemberData(nameof(CreateMistakes))]
    public void Mistakes_of_a_create_are_named(Resource volume, string expected) =>
        Assert.Equal(expected, OperationValidation.Validate(Create(volume), Context));

    [Theory]
    [MemberData(nameof(ResizeMistakes))]
    [MemberData(nameof(DiskMistakes))]
    public void Mistakes_of_other_operations_are_named(OfferOperation operation, string expected) =>
        Assert.Equal(expected, OperationValidation.Validate(operation, Context));

    [Fact]
    public void Good_operations_pass()
    {
        var second = Disk with { Persistence = new() { Id = "v2", Principal = "p" } };
        OfferOperation[] fine =
        [
            Create(Persistent with { Disk = second }),
            Destroy(Persistent),
            Grow(Persistent, Reserved),
            Shrink(Persistent, 63),
            CreateDisk(Raw, ResourceDiskInfoSourceType.Block, "fast"),
            DestroyDisk(RawWith(id: "csi")),
        ];

        Assert.All(fine, one => Assert.Null(OperationValidation.Validate(one, WithVolume)));
    }

    [Fact]
    public void A_persistence_id_is_used_once_in_a_role_and_agent() => Assert.Equal(
        "Persistence ID 'v1' is not unique",
        OperationValidation.Validate(Create(Persistent), WithVolume));

    [Fact]
    public void Frameworks_with_the_capability_create_shared_volumes()
    {
        var framework = Framework with
        {
            Capabilities = [new() { Type = FrameworkInfoCapabilityType.SharedResources }],
        };

        Assert.Null(OperationValidation.Validate(
            Create(Persistent with { Shared = new() }), Context with { Framework = framework }));
    }

    [Fact]
    public void Only_existing_unused_volumes_are_destroyed()
    {
        var used = WithVolume with
        {
            Used = [ResourceSet.Empty, ResourceSet.FromWire([Reserved, Persistent])],
        };

        Assert.Equal("Persistent volumes not found",
            OperationValidation.Validate(Destroy(Persistent), Context));
        Assert.Equal("Persistent volumes in use",
            OperationValidation.Validate(Destroy(Persistent), used));
    }

    [Fact]
    public void Old_agents_cannot_resize_volumes()
    {
        var context = Context with { Capabilities = new() { ResizeVolume = false } };

        Assert.Equal(
            $"Volume {Printed} cannot be grown on an agent without RESIZE_VOLUME capability",
            OperationValidation.Validate(Grow(Persistent, Reserved), context));
        Assert.Equal(
            $"Volume {Printed} cannot be shrunk on an agent without RESIZE_VOLUME capability",
            OperationValidation.Validate(Shrink(Persistent, 1), context));
    }

    private static Resource RawWith(string? id = null, string? profile = null) => Raw with
    {
        Disk = new()
        {
            Source = new() { Type = ResourceDiskInfoSourceType.Raw, Id = id, Profile = profile },
        },
    };
}
