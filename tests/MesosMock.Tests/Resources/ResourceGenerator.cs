using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Resources;

/// <summary>Random resource sets from a seed.</summary>
internal sealed class ResourceGenerator(int seed)
{
    private static readonly string[] Roles = ["eng", "eng/web", "ops"];
    private readonly Random random = new(seed);

    public ResourceSet Next() =>
        ResourceSet.Of(Enumerable.Range(0, random.Next(6)).Select(_ => NextItem()));

    private ResourceItem NextItem() => random.Next(6) switch
    {
        0 => ResourceItem.Of(NextKey("ports", ValueKind.Ranges), NextRanges()),
        1 => ResourceItem.Of(NextKey("zones", ValueKind.Set), NextElements()),
        2 => ResourceItem.Of(NextVolume(), 1000 * random.Next(1, 4)),
        3 => ResourceItem.Of(NextKey("mem", ValueKind.Scalar), random.Next(100000)),
        _ => ResourceItem.Of(NextKey("cpus", ValueKind.Scalar), random.Next(10000)),
    };

    private ResourceKey NextKey(string name, ValueKind kind)
    {
        var key = ResourceKey.Of(name, kind);
        return random.Next(3) == 0 ? key.With([NextReservation()]) : key;
    }

    private ResourceKey NextVolume()
    {
        var details = ResourceDetails.None with
        {
            Disk = new() { Persistence = new() { Id = $"volume-{random.Next(4)}" } },
            IsShared = random.Next(3) == 0,
        };
        return ResourceKey.Of("disk", ValueKind.Scalar, [NextReservation()], details);
    }

    private ResourceReservationInfo NextReservation() => new()
    {
        Type = ResourceReservationInfoType.Dynamic,
        Role = Roles[random.Next(Roles.Length)],
        Principal = random.Next(2) == 0 ? "p" : null,
    };

    private RangeSet NextRanges() => RangeSet.Of(
        from _ in Enumerable.Range(0, random.Next(5)).ToArray()
        let begin = (ulong)random.Next(40)
        select (begin, begin + (ulong)random.Next(6)));

    private ElementSet NextElements() => ElementSet.Of(
        from _ in Enumerable.Range(0, random.Next(4)).ToArray()
        select $"z{random.Next(6)}");
}
