using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Resources;

public sealed class ResourceSetTests
{
    [Fact]
    public void Items_print_as_a_master_prints_them()
    {
        var set = Parse("mem:128;cpus:2;ports:[31000-31005, 31007-31007];zones:{b,a}");

        Assert.Equal(
            "cpus(allocated: eng):2; mem(allocated: eng):128;"
                + " ports(allocated: eng):[31000-31005, 31007-31007];"
                + " zones(allocated: eng):{a, b}",
            set.Print("eng"));
        Assert.Equal("{}", ResourceSet.Empty.Print("eng"));
    }

    [Fact]
    public void A_shared_volume_prints_reservation_disk_and_count()
    {
        var volume = new Resource
        {
            Name = "disk",
            Type = ValueKind.Scalar,
            Scalar = new(64),
            Reservations =
            [
                new()
                {
                    Type = ResourceReservationInfoType.Dynamic,
                    Role = "eng",
                    Principal = "p",
                    Labels = new() { Items = [new() { Key = "k", Value = "v" }] },
                },
            ],
            Disk = new()
            {
                Persistence = new() { Id = "v1" },
                Volume = new() { ContainerPath = "data", Mode = VolumeMode.Rw },
            },
            Shared = new(),
        };

        Assert.Equal(
            "disk(reservations: [(DYNAMIC,eng,p,{k: v})])[v1:data]<SHARED>:64<2>",
            ResourceSet.FromWire([volume, volume]).Print());
        Assert.Equal(
            "disk(reservations: [(DYNAMIC,eng,p,{k: v})])[v1:data]<SHARED>:64",
            ResourcePrinter.Print(volume));
    }

    [Fact]
    public void Sources_and_revocable_resources_print_their_marks()
    {
        var key = ResourceKey.Of("disk", ValueKind.Scalar);
        var mount = key.With(ResourceDetails.None with
        {
            Disk = new()
            {
                Source = new()
                {
                    Type = ResourceDiskInfoSourceType.Mount,
                    Mount = new() { Root = "/m" },
                },
            },
        });
        var revocable = ResourceKey.Of("cpus", ValueKind.Scalar)
            .With(ResourceDetails.None with { IsRevocable = true });

        var set = ResourceSet.Of(ResourceItem.Of(mount, 1000), ResourceItem.Of(revocable, 500));

        Assert.Equal("cpus{REV}:0.5; disk[MOUNT:/m]:1", set.Print());
    }

    [Fact]
    public void Both_reservation_formats_read_alike()
    {
        Resource plain = new() { Name = "cpus", Type = ValueKind.Scalar, Scalar = new(1) };
        ResourceReservationInfo reservation =
            new() { Type = ResourceReservationInfoType.Dynamic, Role = "eng", Principal = "p" };

        var old = plain with { Role = "eng", Reservation = new() { Principal = "p" } };
        var refined = plain with { Reservations = [reservation] };

        Assert.Equal(ResourceSet.FromWire([refined]), ResourceSet.FromWire([old]));
        Assert.Equal(ResourceSet.FromWire([plain]),
            ResourceSet.FromWire([plain with { Role = "*" }]));
    }

    [Fact]
    public void Without_refinement_unreserved_resources_carry_the_star_role()
    {
        var written = Parse("cpus:1;mem(eng):64").ToWire(new(null, HasRefinement: false));

        Assert.Equal(["*", "eng"], written.Select(resource => resource.Role));
        Assert.All(written, resource => Assert.Null(resource.AllocationInfo));
        Assert.All(written, resource => Assert.True(resource.Reservations.IsEmpty));
    }

    [Fact]
    public void Without_refinement_refined_reservations_are_withheld()
    {
        var refined = Parse("cpus(eng):1").PushReservation(
            new() { Type = ResourceReservationInfoType.Dynamic, Role = "eng/web" });

        var set = refined.Add(Parse("mem:64"));

        Assert.Equal(["mem"], set.ToWire(new("eng/web", false)).Select(written => written.Name));
        Assert.Equal(2, set.ToWire(new("eng/web", true)).Count);
    }

    [Fact]
    public void The_allocation_role_is_written_on_every_resource()
    {
        var written = Parse("cpus:1;mem:64").ToWire(new("eng", HasRefinement: true));

        Assert.All(written, resource => Assert.Equal("eng", resource.AllocationInfo?.Role));
        Assert.All(written, resource => Assert.Null(resource.Role));
    }

    [Fact]
    public void Invalid_and_empty_resources_are_skipped_when_read()
    {
        Resource negative = new() { Name = "cpus", Type = ValueKind.Scalar, Scalar = new(-1) };
        Resource empty = new() { Name = "mem", Type = ValueKind.Scalar, Scalar = new(0) };

        Assert.Same(ResourceSet.Empty, ResourceSet.FromWire([negative, empty]));
    }

    [Fact]
    public void A_role_is_given_unreserved_resources_and_those_of_its_ancestors()
    {
        var set = Parse("cpus:1;cpus(eng):2;cpus(eng/web):4;cpus(ops):8");

        Assert.Equal(7000, set.AllocatableTo("eng/web").Quantities["cpus"]);
        Assert.Equal(3000, set.AllocatableTo("eng").Quantities["cpus"]);
        Assert.Equal(1000, set.AllocatableTo("engine").Quantities["cpus"]);
        Assert.Equal(2000, set.ReservedTo("eng").Scalar("cpus"));
        Assert.Null(set.Scalar("mem"));
    }

    [Fact]
    public void A_persistent_volume_is_only_taken_whole()
    {
        var key = ResourceKey.Of("disk", ValueKind.Scalar).With(ResourceDetails.None with
        {
            Disk = new() { Persistence = new() { Id = "v1" } },
        });
        var volume = ResourceSet.Of(ResourceItem.Of(key, 64000));
        var half = ResourceSet.Of(ResourceItem.Of(key, 32000));

        Assert.False(volume.Contains(half));
        Assert.Equal(volume, volume.Subtract(half));
        Assert.Equal(2, half.Add(half).Items.Length);
    }

    [Fact]
    public void A_volume_is_the_same_wherever_a_task_mounts_it()
    {
        var key = ResourceKey.Of("disk", ValueKind.Scalar);
        ResourceDiskInfo disk = new() { Persistence = new() { Id = "v1", Principal = "p" } };
        Volume volume = new() { ContainerPath = "data", Mode = VolumeMode.Rw };

        Assert.Equal(
            key.With(ResourceDetails.None with { Disk = disk }),
            key.With(ResourceDetails.None with
            {
                Disk = disk with { Volume = volume, Persistence = new() { Id = "v1" } },
            }));
    }

    [Fact]
    public void Amounts_count_numbers_and_names_as_one_each()
    {
        var set = Parse("cpus:1;cpus(eng):1;ports:[1-3]");

        Assert.True(set.Contains(ResourceQuantities.Of([new("cpus", 2000), new("ports", 3000)])));
        Assert.False(set.Contains(ResourceQuantities.Of([new("ports", 3001)])));
        Assert.False(set.Contains(ResourceQuantities.Of([new("mem", 1)])));
    }

    private static ResourceSet Parse(string text)
    {
        var (resources, error) = ResourceSetText.Parse(text);
        Assert.Null(error);
        return resources;
    }
}
