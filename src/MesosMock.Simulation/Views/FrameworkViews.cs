using MesosMock.Protocol.V1;
using MesosMock.Protocol.V1.Master;

namespace MesosMock.Simulation.Views;

/// <summary>A framework as operators see it (src/master/http.cpp, model of Framework).</summary>
internal static class FrameworkViews
{
    public static GetFrameworksResponseFramework Of(FrameworkView framework) => new()
    {
        FrameworkInfo = framework.Info,
        Active = framework.IsActive,
        Connected = framework.IsConnected,
        Recovered = false,
        RegisteredTime = new(framework.RegisteredAt.UnixNanoseconds),
        ReregisteredTime = new(framework.ReregisteredAt.UnixNanoseconds),
        UnregisteredTime = framework.UnregisteredAt is { } at ? new(at.UnixNanoseconds) : null,
        Offers = [.. framework.Offers.Select(offer => offer.Record)],
        InverseOffers = [.. framework.InverseOffers.Select(offer => offer.Record)],
        AllocatedResources = RoleSums.ToOperatorWire(framework.UsedByRole),
        OfferedResources = RoleSums.ToOperatorWire(framework.OfferedByRole),
        OfferConstraints = framework.OfferConstraints ?? new(),
    };

    /// <summary>
    /// As events tell of it (src/common/protobuf_utils.cpp, createFrameworkAdded): all times,
    /// nothing that it has.
    /// </summary>
    public static GetFrameworksResponseFramework News(State.Framework framework) => new()
    {
        FrameworkInfo = framework.Info,
        Active = framework.IsConnected,
        Connected = framework.IsConnected,
        Recovered = false,
        RegisteredTime = new(framework.RegisteredAt.UnixNanoseconds),
        ReregisteredTime = new(framework.ReregisteredAt.UnixNanoseconds),
        UnregisteredTime = new TimeInfo(0),
    };
}
