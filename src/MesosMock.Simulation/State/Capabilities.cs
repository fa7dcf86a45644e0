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
