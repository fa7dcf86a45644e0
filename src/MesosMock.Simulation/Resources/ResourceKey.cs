using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Everything about a resource except how much of it there is: two resources with equal keys are
/// the same kind of thing and can be counted together. Immutable.
/// </summary>
/// <remarks>
/// Equality is Mesos's (src/common/resources.cpp, <c>compareResourceMetadata</c>): of a disk only
/// source and persistence id count, because the volume says how a task uses it. The allocation
/// role is no part of the key: the machine knows whose resources it holds.
/// </remarks>
internal sealed class ResourceKey : IEquatable<ResourceKey>
{
    /// <summary>Processors; the unit is one.</summary>
    public const string CpusName = "cpus";

    /// <summary>Memory; the unit is a megabyte.</summary>
    public const string MemName = "mem";

    /// <summary>Disk space; the unit is a megabyte.</summary>
    public const string DiskName = "disk";

    /// <summary>Network ports, as ranges.</summary>
    public const string PortsName = "ports";

    /// <summary>Graphics processors; whole numbers.</summary>
    public const string GpusName = "gpus";

    // The order of the names in offers and error texts; unknown names follow alphabetically.
    private static readonly string[] WellKnownNames =
        [CpusName, MemName, DiskName, PortsName, GpusName];

    private static readonly ResourceKey[] WellKnownKeys =
        [.. WellKnownNames.Select((_, rank) => Plain(rank))];

    private readonly int rank;
    private readonly int hash;

    // Everything besides name and kind in one comparable text; empty for a plain resource.
    private readonly string identity;

    private ResourceKey(
        string name, ValueKind kind, Repeated<ResourceReservationInfo> reservations,
        ResourceDetails details)
    {
        Name = name;
        Kind = kind;
        Reservations = reservations;
        Details = details;
        identity = ResourceIdentity.Of(reservations, details);
        var index = Array.IndexOf(WellKnownNames, name);
        rank = index < 0 ? WellKnownNames.Length : index;
        hash = StableHash.Add(
            StableHash.Add(StableHash.Add(StableHash.Seed, name), (int)kind), identity);
    }

    /// <summary>The resource's name.</summary>
    public string Name { get; }

    /// <summary>What its value looks like.</summary>
    public ValueKind Kind { get; }

    /// <summary>The reservations, outermost role first; empty when unreserved.</summary>
    public Repeated<ResourceReservationInfo> Reservations { get; }

    /// <summary>Disk, provider and the two flags.</summary>
    public ResourceDetails Details { get; }

    /// <summary>The disk, or null when the resource names none.</summary>
    public ResourceDiskInfo? Disk => Details.Disk;

    /// <summary>True if no role has reserved it.</summary>
    public bool IsUnreserved => Reservations.Count == 0;

    /// <summary>The role of the innermost reservation, or null when unreserved.</summary>
    public string? ReservationRole => IsUnreserved ? null : Reservations[^1].Role ?? "";

    /// <summary>True if the innermost reservation can be undone with UNRESERVE.</summary>
    public bool IsDynamicallyReserved =>
        !IsUnreserved && Reservations[^1].Type == ResourceReservationInfoType.Dynamic;

    /// <summary>True for a persistent volume.</summary>
    public bool IsPersistentVolume => Disk?.Persistence is not null;

    /// <summary>
    /// True if amounts of this key never merge and are only taken whole: persistent volumes,
    /// mount and block disks, raw disks with an id, and shared resources
    /// (src/common/resources.cpp, <c>addable</c> and <c>subtractable</c>).
    /// </summary>
    public bool IsExclusive => Details.IsShared || IsPersistentVolume || IsExclusiveDisk(Disk);

    /// <summary>The key of a resource without reservation, disk, provider or flags.</summary>
    public static ResourceKey Of(string name, ValueKind kind)
    {
        var rank = Array.IndexOf(WellKnownNames, name);
        return rank >= 0 && WellKnownKeys[rank].Kind == kind
            ? WellKnownKeys[rank]
            : new ResourceKey(name, kind, [], ResourceDetails.None);
    }

    /// <summary>The key with everything that a resource can say about itself.</summary>
    public static ResourceKey Of(
        string name, ValueKind kind, Repeated<ResourceReservationInfo> reservations,
        ResourceDetails details) =>
        reservations.Count == 0 && details.IsNone
            ? Of(name, kind)
            : new ResourceKey(name, kind, reservations, details);

    /// <summary>The same thing under other reservations.</summary>
    public ResourceKey With(Repeated<ResourceReservationInfo> reservations) =>
        Of(Name, Kind, reservations, Details);

    /// <summary>The same thing with other details.</summary>
    public ResourceKey With(ResourceDetails details) => Of(Name, Kind, Reservations, details);

    /// <summary>True if a framework in the role may be given it: unreserved, or reserved to the
    /// role or to one of its ancestors.</summary>
    public bool IsAllocatableTo(string role) =>
        ReservationRole is not { } reserved
        || reserved == role
        || RoleNames.IsStrictSubroleOf(role, reserved);

    /// <summary>The canonical order: well-known names first, plain before reserved.</summary>
    public int CompareTo(ResourceKey other)
    {
        if (ReferenceEquals(this, other))
        {
            return 0;
        }

        var order = rank.CompareTo(other.rank);
        order = order != 0 ? order : string.CompareOrdinal(Name, other.Name);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        return order != 0 ? order : string.CompareOrdinal(identity, other.identity);
    }

    /// <inheritdoc/>
    public bool Equals(ResourceKey? other) =>
        ReferenceEquals(this, other)
        || (other is not null && hash == other.hash && Kind == other.Kind && Name == other.Name
            && identity == other.identity);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceKey);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    private static ResourceKey Plain(int rank)
    {
        var name = WellKnownNames[rank];
        var kind = name == PortsName ? ValueKind.Ranges : ValueKind.Scalar;
        return new ResourceKey(name, kind, [], ResourceDetails.None);
    }

    private static bool IsExclusiveDisk(ResourceDiskInfo? disk) => disk?.Source?.Type switch
    {
        ResourceDiskInfoSourceType.Mount or ResourceDiskInfoSourceType.Block => true,
        ResourceDiskInfoSourceType.Raw => disk.Source.Id is not null,
        _ => false,
    };
}
