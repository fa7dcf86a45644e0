using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Lifecycle;
using MesosMock.Simulation.Views;

namespace MesosMock.Simulation.State;

/// <summary>An offer operation other than a launch, as the master tracks it.</summary>
internal sealed class ClusterOperation
{
    /// <summary>The master's own key of the operation: a UUID in text form.</summary>
    public required string Key { get; init; }

    /// <summary>The master's own key of the operation, as `Operation.uuid` carries it.</summary>
    public required Bytes Uuid { get; init; }

    /// <summary>The framework that asked for it; null for an operator's.</summary>
    public required Framework? Framework { get; init; }

    public required Agent Agent { get; init; }

    public required OfferOperation Info { get; init; }

    public required OperationStatus LatestStatus { get; init; }

    /// <summary>How readers see it.</summary>
    public OperationView View => field ??= new(this);

    /// <summary>
    /// The uuid of the status that waits for its acknowledgement; null when none does.
    /// </summary>
    public Bytes? StatusUuid { get; set; }

    public OperationResendTimer? Resend { get; set; }
}
