using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>What few resources have: a disk, a provider, a flag.</summary>
/// <param name="Disk">The disk, or null when the resource names none.</param>
/// <param name="ProviderId">The resource provider, or null for the agent's own resources.</param>
/// <param name="IsRevocable">True if the agent may take it back at any time.</param>
/// <param name="IsShared">True if several tasks may use it at once.</param>
internal sealed record ResourceDetails(
    ResourceDiskInfo? Disk, ResourceProviderId? ProviderId, bool IsRevocable, bool IsShared)
{
    /// <summary>No disk, no provider, no flag.</summary>
    public static readonly ResourceDetails None = new(null, null, false, false);

    /// <summary>True if nothing is set.</summary>
    public bool IsNone => Disk is null && ProviderId is null && !IsRevocable && !IsShared;

    /// <summary>
    /// What is left of a persistent volume when the volume is destroyed: the disk it was made
    /// from (src/common/resources_utils.cpp, <c>getResourceConversions</c>).
    /// </summary>
    public ResourceDetails WithoutVolume() => this with
    {
        Disk = Disk?.Source is null ? null : Disk with { Persistence = null, Volume = null },
        IsShared = false,
    };
}
