using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// CREATE_DISK and DESTROY_DISK on resource providers
/// (src/master/validation.cpp, namespace <c>operation</c>).
/// </summary>
internal static class DiskValidation
{
    /// <summary>Checks a CREATE_DISK.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationCreateDisk create, OperationValidationContext context)
    {
        if (ValidateSource(create.Source, context.OfferRole) is { } error)
        {
            return error;
        }

        var source = create.Source.Disk?.Source;
        if (source?.Type != ResourceDiskInfoSourceType.Raw)
        {
            return "'source' is not a RAW disk resource";
        }

        if (create.TargetType is not
            (ResourceDiskInfoSourceType.Mount or ResourceDiskInfoSourceType.Block))
        {
            return "'target_type' is neither MOUNT or BLOCK";
        }

        return (source.Profile is not null, create.TargetProfile is not null) switch
        {
            (true, true) => "'target_profile' must not be set when 'source' has a profile",
            (false, false) => "'target_profile' must be set when 'source' has no profile",
            _ => null,
        };
    }

    /// <summary>Checks a DESTROY_DISK.</summary>
    /// <returns>Mesos's error text, or null if the operation is fine.</returns>
    public static string? Validate(
        OfferOperationDestroyDisk destroy, OperationValidationContext context)
    {
        if (ValidateSource(destroy.Source, context.OfferRole) is { } error)
        {
            return error;
        }

        var source = destroy.Source.Disk?.Source;
        if (source?.Type is not (ResourceDiskInfoSourceType.Mount
            or ResourceDiskInfoSourceType.Block or ResourceDiskInfoSourceType.Raw))
        {
            return "'source' is neither a MOUNT, BLOCK or RAW disk resource";
        }

        if (source.Id is null)
        {
            return "'source' is not backed by a CSI volume";
        }

        return destroy.Source.Disk?.Persistence is null
            ? null
            : "A disk resource containing a persistent volume"
                + $" {RequestedResource.Read(destroy.Source, context.OfferRole)} cannot be"
                + " destroyed directly. Please destroy the persistent volume first then destroy"
                + " the disk resource";
    }

    private static string? ValidateSource(Resource source, string? offerRole)
    {
        if (ResourceRules.Validate([source], offerRole) is { } error)
        {
            return $"Invalid resource: {error}";
        }

        return source.ProviderId is null
            ? "'source' is not managed by a resource provider"
            : null;
    }
}
