using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>Reads what a framework said it understands.</summary>
internal static class CapabilitiesReader
{
    public static Capabilities Of(FrameworkInfo info)
    {
        var all = Capabilities.None;
        foreach (var capability in info.Capabilities)
        {
            all |= capability.Type switch
            {
                FrameworkInfoCapabilityType.RevocableResources => Capabilities.RevocableResources,
                FrameworkInfoCapabilityType.TaskKillingState => Capabilities.TaskKillingState,
                FrameworkInfoCapabilityType.GpuResources => Capabilities.GpuResources,
                FrameworkInfoCapabilityType.SharedResources => Capabilities.SharedResources,
                FrameworkInfoCapabilityType.PartitionAware => Capabilities.PartitionAware,
                FrameworkInfoCapabilityType.MultiRole => Capabilities.MultiRole,
                FrameworkInfoCapabilityType.ReservationRefinement =>
                    Capabilities.ReservationRefinement,
                FrameworkInfoCapabilityType.RegionAware => Capabilities.RegionAware,
                _ => Capabilities.None,
            };
        }

        return all;
    }
}
