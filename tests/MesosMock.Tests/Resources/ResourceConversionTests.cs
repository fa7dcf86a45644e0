using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;
using static MesosMock.Tests.Validation.OperationFixture;

namespace MesosMock.Tests.Resources;

public sealed class ResourceConversionTests
{
    private static readonly ResourceSet Offered =
        ResourceSet.FromWire([Plain with { Scalar = new(100) }]);

    [Fact]
    [Trait("Fact", "S-152")]
    public void Reserving_and_creating_a_volume_leaves_the_rest()
    {
        var reserved = Apply(Offered, Reserve(Reserved));
        var created = Apply(reserved, Create(Persistent));

        Assert.Equal("disk:36; disk(reservations: [(DYNAMIC,eng,p)]):64", reserved.Print());
        Assert.Equal("disk:36; disk(reservations: [(DYNAMIC,eng,p)])[v1:data]:64", created.Print());
    }

    [Fact]
    public void Destroying_and_unreserving_undoes_it()
    {
        var created = Apply(Apply(Offered, Reserve(Reserved)), Create(Persistent));

        Assert.Equal(Offered, Apply(Apply(created, Destroy(Persistent)), Unreserve(Reserved)));
    }

    [Fact]
    public void Refining_and_undoing_moves_one_reservation_at_a_time()
    {
        var refined = Reserved with
        {
            Reservations = [Reservation, Reservation with { Role = "eng/web" }],
        };
        var reserved = Apply(Offered, Reserve(Reserved));

        Assert.Equal(reserved, Apply(Apply(reserved, Reserve(refined)), Unreserve(refined)));
    }

    [Fact]
    public void Growing_and_shrinking_trade_disk_for_volume()
    {
        var ten = Reserved with { Scalar = new(10) };
        var before = ResourceSet.FromWire([Persistent, ten]);

        var grown = Apply(before, Grow(Persistent, ten));
        var shrunk = Apply(grown, Shrink(Persistent with { Scalar = new(74) }, 10));

        Assert.Equal("disk(reservations: [(DYNAMIC,eng,p)])[v1:data]:74", grown.Print());
        Assert.Equal(before, shrunk);
    }

    [Fact]
    public void What_is_not_there_is_not_converted()
    {
        var (resources, error) = ResourceConversions.Apply(Offered, Unreserve(Reserved), "eng");

        Assert.Equal(
            "disk(allocated: eng):100 does not contain"
                + " disk(allocated: eng)(reservations: [(DYNAMIC,eng,p)]):64",
            error);
        Assert.Same(Offered, resources);
    }

    [Fact]
    public void A_shared_volume_with_another_copy_stays()
    {
        var shared = Persistent with { Shared = new() };
        var twice = ResourceSet.FromWire([shared, shared]);

        var (resources, error) = ResourceConversions.Apply(twice, Destroy(shared), null);

        Assert.Equal(
            "Persistent volume disk(reservations: [(DYNAMIC,eng,p)])[v1:data]<SHARED>:64 cannot be"
                + " removed due to additional shared copies",
            error);
        Assert.Same(twice, resources);
    }

    [Fact]
    public void Launches_convert_nothing() => Assert.Empty(
        ResourceConversions.Of(new() { Type = OfferOperationType.Launch, Launch = new() }));

    private static ResourceSet Apply(ResourceSet resources, OfferOperation operation)
    {
        var (result, error) = ResourceConversions.Apply(resources, operation, null);
        Assert.Null(error);
        return result;
    }
}
