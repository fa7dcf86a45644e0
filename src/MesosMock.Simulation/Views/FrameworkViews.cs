using MesosMock.Protocol.V1.Master;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Views;

/// <summary>A framework as operators see it (src/master/http.cpp, model of Framework).</summary>
internal static class FrameworkViews
{
    public static GetFrameworksResponseFramework Of(Framework framework) => new()
    {
        FrameworkInfo = framework.Info,
        Active = framework.IsConnected,
        Connected = framework.IsConnected,
        Recovered = false,
        RegisteredTime = new(framework.RegisteredAt.UnixNanoseconds),
        ReregisteredTime = new(framework.ReregisteredAt.UnixNanoseconds),
    };
}
