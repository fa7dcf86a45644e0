using MesosMock.Protocol;
using MesosMock.Protocol.Json;
using MesosMock.Protocol.V1;

namespace MesosMock.Server.Models;

/// <summary>
/// Resources summed up by name, whatever their roles, reservations and volumes: the form of
/// <c>resources</c> in a master's endpoints (src/common/http.cpp, json of Resources).
/// </summary>
internal sealed class ResourceSums
{
    // These are always there.
    private readonly SortedDictionary<string, long> _others = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<ValueRange>> _ranges =
        new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, SortedSet<string>> _sets =
        new(StringComparer.Ordinal);

    private long _cpus;
    private long _gpus;
    private long _mem;
    private long _disk;

    /// <summary>Writes one sum.</summary>
    public static void Write(Repeated<Resource> resources, ref JsonOutput json)
    {
        var sums = new ResourceSums();
        sums.Add(resources);
        sums.Write(ref json);
    }

    /// <summary>Writes a member that is a sum.</summary>
    public static void Write(
        ReadOnlySpan<byte> name, Repeated<Resource> resources, ref JsonOutput json)
    {
        json.Name(name);
        Write(resources, ref json);
    }

    public void Add(Repeated<Resource> resources)
    {
        foreach (var resource in resources)
        {
            Add(resource);
        }
    }

    /// <summary>Writes the sums as an object.</summary>
    public void Write(ref JsonOutput json)
    {
        json.StartObject();
        Json.Member("cpus"u8, _cpus / 1000.0, ref json);
        Json.Member("gpus"u8, _gpus / 1000.0, ref json);
        Json.Member("mem"u8, _mem / 1000.0, ref json);
        Json.Member("disk"u8, _disk / 1000.0, ref json);
        foreach (var (name, thousandths) in _others)
        {
            json.Key(name);
            json.Number(thousandths / 1000.0);
        }

        foreach (var (name, ranges) in _ranges)
        {
            json.Key(name);
            json.String(Json.TextOf(Merge(ranges)));
        }

        foreach (var (name, items) in _sets)
        {
            json.Key(name);
            json.String(Json.TextOf(items));
        }

        json.EndObject();
    }

    /// <summary>Quantities as a role shows them: no noughts, and ranges and sets counted.</summary>
    public static void WriteQuantities(Repeated<Resource> resources, ref JsonOutput json)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            sums[resource.Name] = sums.GetValueOrDefault(resource.Name) + resource.Type switch
            {
                ValueKind.Scalar => Thousandths(resource),
                ValueKind.Ranges => RangesOf(resource)
                    .Sum(range => (long)(range.End - range.Begin + 1) * 1000),
                ValueKind.Set => (resource.Set?.Item.Count ?? 0) * 1000L,
                _ => 0,
            };
        }

        json.StartObject();
        foreach (var (name, thousandths) in sums.Where(sum => sum.Value != 0))
        {
            json.Key(name);
            json.Number(thousandths / 1000.0);
        }

        json.EndObject();
    }

    private void Add(Resource resource)
    {
        var name = resource.Revocable is null ? resource.Name : resource.Name + "_revocable";
        switch (resource.Type)
        {
            case ValueKind.Scalar:
                Add(name, Thousandths(resource));
                break;
            case ValueKind.Ranges when RangesOf(resource) is { Count: > 0 } ranges:
                Of(_ranges, name).AddRange(ranges);
                break;
            case ValueKind.Set when resource.Set is { Item.Count: > 0 } set:
                Of(_sets, name).UnionWith(set.Item);
                break;
        }
    }

    private void Add(string name, long thousandths)
    {
        switch (name)
        {
            case "cpus": _cpus += thousandths; break;
            case "gpus": _gpus += thousandths; break;
            case "mem": _mem += thousandths; break;
            case "disk": _disk += thousandths; break;
            default:
                _others[name] = _others.GetValueOrDefault(name) + thousandths;
                break;
        }
    }

    private static long Thousandths(Resource resource) =>
        (long)Math.Round((resource.Scalar?.Value ?? 0) * 1000);

    private static Repeated<ValueRange> RangesOf(Resource resource) =>
        resource.Ranges?.Range ?? default;

    private static T Of<T>(SortedDictionary<string, T> all, string name)
        where T : new()
    {
        if (!all.TryGetValue(name, out var found))
        {
            all.Add(name, found = new());
        }

        return found;
    }

    private static List<ValueRange> Merge(List<ValueRange> ranges)
    {
        var merged = new List<ValueRange>();
        foreach (var range in ranges.OrderBy(range => range.Begin))
        {
            if (merged.Count > 0 && merged[^1].End + 1 >= range.Begin)
            {
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
