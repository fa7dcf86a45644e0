using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Containers and their volumes
/// (src/common/validation.cpp, <c>validateContainerInfo</c> and <c>validateVolume</c>).
/// </summary>
internal static class ContainerValidation
{
    /// <summary>Checks the volumes, then what Docker needs.</summary>
    /// <returns>Mesos's error text, or null if the container is fine.</returns>
    public static string? Validate(ContainerInfo container)
    {
        foreach (var volume in container.Volumes)
        {
            if (Validate(volume) is { } error)
            {
                return $"Invalid volume: {error}";
            }
        }

        if (container.Type != ContainerInfoType.Docker)
        {
            return null;
        }

        if (container.Docker is null)
        {
            return "DockerInfo 'docker' is not set for DOCKER typed ContainerInfo";
        }

        return container.Docker.Parameters.Any(parameter => parameter.Key == "name")
            ? "Parameter in DockerInfo must not be 'name'"
            : null;
    }

    private static string? Validate(Volume volume)
    {
        object?[] origins = [volume.HostPath, volume.Image, volume.Source];
        if (origins.Count(origin => origin is not null) != 1)
        {
            return "Only one of them should be set: 'host_path', 'image' and 'source'";
        }

        return volume.Source is null ? null : Validate(volume.Source);
    }

    private static string? Validate(VolumeSource source) => source.Type switch
    {
        VolumeSourceType.DockerVolume => source.DockerVolume is null
            ? "'source.docker_volume' is not set for DOCKER_VOLUME volume"
            : null,
        VolumeSourceType.HostPath => source.HostPath is null
            ? "'source.host_path' is not set for HOST_PATH volume"
            : null,
        VolumeSourceType.SandboxPath => source.SandboxPath is null
            ? "'source.sandbox_path' is not set for SANDBOX_PATH volume"
            : null,
        VolumeSourceType.Secret => source.Secret is null
            ? "'source.secret' is not set for SECRET volume"
            : null,
        VolumeSourceType.CsiVolume => source.CsiVolume is null
            ? "'source.csi_volume' is not set for CSI volume"
            : source.CsiVolume.StaticProvisioning is null
                ? "'source.csi_volume.static_provisioning' is not set for CSI volume"
                : null,
        _ => "'source.type' is unknown",
    };
}
