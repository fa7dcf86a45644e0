using MesosMock.Protocol;
using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Views;

/// <summary>Resources that somebody has, uses or is offered. Immutable.</summary>
public sealed class ResourcesView
{
    /// <summary>Nothing.</summary>
    internal static readonly ResourcesView Empty = new(ResourceSet.Empty);

    internal ResourcesView(ResourceSet set) => Set = set;

    /// <summary>Whether it is nothing at all.</summary>
    public bool IsEmpty => Set.IsEmpty;

    /// <summary>Processors, over all reservations.</summary>
    public double Cpus => Scalar(ResourceKey.CpusName);

    /// <summary>Graphics processors, over all reservations.</summary>
    public double Gpus => Scalar(ResourceKey.GpusName);

    /// <summary>Memory in megabytes, over all reservations.</summary>
    public double Mem => Scalar(ResourceKey.MemName);

    /// <summary>Disk in megabytes, over all reservations and volumes.</summary>
    public double Disk => Scalar(ResourceKey.DiskName);

    /// <summary>The part that no role has reserved.</summary>
    public ResourcesView Unreserved => new(Set.Unreserved);

    /// <summary>The part that roles have reserved.</summary>
    public ResourcesView Reserved => new(Set.Reserved);

    /// <summary>In a master's words: <c>cpus:2; mem:1024; ports:[31000-32000]</c>.</summary>
    public string Text => field ??= Set.Print();

    /// <summary>The machine's own form.</summary>
    internal ResourceSet Set { get; }

    /// <summary>The amount of a scalar of that name; 0 without one.</summary>
    public double Scalar(string name) => FixedPoint.ToDouble(Set.Scalar(name) ?? 0);

    /// <summary>
    /// The resources as v1 messages with <c>reservations</c>, without <c>allocation_info</c> and
    /// without <c>role</c>.
    /// </summary>
    public Repeated<Resource> ToWire() => Set.ToWire(new(null, HasRefinement: true));

    /// <summary>
    /// The resources as v1 messages in the form of the answers to operators: with <c>role</c>,
    /// which is <c>*</c> for unreserved ones.
    /// </summary>
    /// <param name="allocatedRole">The role for <c>allocation_info</c>; null for none.</param>
    public Repeated<Resource> ToOperatorWire(string? allocatedRole = null) =>
        [.. WireResources.WriteForOperators(Set, allocatedRole)];

    /// <inheritdoc/>
    public override string ToString() => Text;
}
