using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// GROW_VOLUME and SHRINK_VOLUME (src/master/validation.cpp, namespace <c>operation</c>).
/// </summary>
internal static class VolumeResizeValidation
{
    /// <summary>Checks a GROW_VOLUME.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationGrowVolume grow, OperationValidationContext context)
    {
        if (ResourceValidation.Validate(grow.Volume) is { } volumeShape)
        {
            return $"Invalid resource in the 'GrowVolume.volume' field: {volumeShape}";
        }

        if (ResourceValidation.Validate(grow.Addition) is { } additionShape)
        {
            return $"Invalid resource in the 'GrowVolume.addition' field: {additionShape}";
        }

        var volume = RequestedResource.Read(grow.Volume, context.OfferRole);
        var addition = RequestedResource.Read(grow.Addition, context.OfferRole);
        if (addition.Item.Amount <= 0)
        {
            return "The size of 'GrowVolume.addition' field must be greater than zero";
        }

        if (volume.Key.Details.ProviderId is not null)
        {
            return "Growing a volume from a resource provider is not supported";
        }

        if (ResourceRules.ValidatePersistentVolumes([volume]) is { } error)
        {
            return $"Invalid persistent volume in the 'GrowVolume.volume' field: {error}";
        }

        if (volume.Key.Details.IsShared)
        {
            return "Growing a shared persistent volume is not supported";
        }

        if (!CanMerge(volume, addition))
        {
            return "Incompatible resources in the 'GrowVolume.volume' and 'GrowVolume.addition'"
                + " fields";
        }

        return context.Capabilities.ResizeVolume
            ? null
            : $"Volume {volume} cannot be grown on an agent without RESIZE_VOLUME capability";
    }

    /// <summary>Checks a SHRINK_VOLUME.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationShrinkVolume shrink, OperationValidationContext context)
    {
        if (ResourceValidation.Validate(shrink.Volume) is { } shape)
        {
            return $"Invalid resource in the 'ShrinkVolume.volume' field: {shape}";
        }

        var volume = RequestedResource.Read(shrink.Volume, context.OfferRole);
        var subtract = FixedPoint.FromDouble(shrink.Subtract.Value);
        if (subtract <= 0)
        {
            return "Value of 'ShrinkVolume.subtract' must be greater than zero";
        }

        if (volume.Item.Amount <= subtract)
        {
            return "Value of 'ShrinkVolume.subtract' must be smaller than the size of"
                + " 'ShrinkVolume.volume'";
        }

        if (volume.Key.Details.ProviderId is not null)
        {
            return "Shrinking a volume from a resource provider is not supported";
        }

        if (volume.Key.Disk?.Source?.Type == ResourceDiskInfoSourceType.Mount)
        {
            return "Shrinking a volume on a MOUNT disk is not supported";
        }

        if (ResourceRules.ValidatePersistentVolumes([volume]) is { } error)
        {
            return $"Invalid persistent volume in the 'ShrinkVolume.volume' field: {error}";
        }

        if (volume.Key.Details.IsShared)
        {
            return "Shrinking a shared persistent volume is not supported";
        }

        return context.Capabilities.ResizeVolume
            ? null
            : $"Volume {volume} cannot be shrunk on an agent without RESIZE_VOLUME capability";
    }

    // The disk below the volume and the addition have to become one piece.
    private static bool CanMerge(RequestedResource volume, RequestedResource addition)
    {
        var disk = volume.Key.With(volume.Key.Details.WithoutVolume());
        return volume.Role == addition.Role && !disk.IsExclusive && disk.Equals(addition.Key);
    }
}
