using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.State;

/// <summary>What a framework said it understands; decides the form of what it is sent.</summary>
[Flags]
internal enum Capabilities
{
    None = 0,
    RevocableResources = 1,
    TaskKillingState = 2,
    GpuResources = 4,
    SharedResources = 8,
    PartitionAware = 16,
    MultiRole = 32,
    ReservationRefinement = 64,
    RegionAware = 128,
}

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
