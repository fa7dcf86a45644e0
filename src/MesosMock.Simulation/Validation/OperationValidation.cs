using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Validation;

/// <summary>
/// Operations other than launches, once their shape has been found valid
/// (src/master/validation.cpp, namespace <c>operation</c>).
/// </summary>
internal static class OperationValidation
{
    /// <summary>Checks the operation by its type.</summary>
    /// <returns>
    /// Mesos's error text, to which the master adds the agent, or null if the operation is fine.
    /// </returns>
    public static string? Validate(
        OfferOperation operation, OperationValidationContext context) => operation switch
        {
            { Type: OfferOperationType.Reserve, Reserve: { } reserve } =>
                ReserveValidation.Validate(reserve, context),
            { Type: OfferOperationType.Unreserve, Unreserve: { } unreserve } =>
                ReserveValidation.Validate(unreserve, context),
            { Type: OfferOperationType.Create, Create: { } create } =>
                VolumeValidation.Validate(create, context),
            { Type: OfferOperationType.Destroy, Destroy: { } destroy } =>
                VolumeValidation.Validate(destroy, context),
            { Type: OfferOperationType.GrowVolume, GrowVolume: { } grow } =>
                VolumeResizeValidation.Validate(grow, context),
            { Type: OfferOperationType.ShrinkVolume, ShrinkVolume: { } shrink } =>
                VolumeResizeValidation.Validate(shrink, context),
            { Type: OfferOperationType.CreateDisk, CreateDisk: { } createDisk } =>
                DiskValidation.Validate(createDisk, context),
            { Type: OfferOperationType.DestroyDisk, DestroyDisk: { } destroyDisk } =>
                DiskValidation.Validate(destroyDisk, context),
            _ => "Unknown offer operation",
        };
}
