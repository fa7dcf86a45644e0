using MesosMock.Protocol;
using MesosMock.Protocol.V1;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Resources of one agent, offer, task or framework: items in canonical order, each kind once
/// (exclusive kinds as often as they exist), nothing empty. Immutable; operations that change
/// nothing return the same object.
/// </summary>
/// <remarks>
/// Semantics of src/common/resources.cpp, except that the role a resource is allocated to is no
/// part of it: whoever holds the set knows the role.
/// </remarks>
internal sealed class ResourceSet : IEquatable<ResourceSet>
{
    /// <summary>Nothing.</summary>
    public static readonly ResourceSet Empty = new([]);

    private readonly ResourceItem[] items;

    // Both are computed on first use; a second computation gives the same, so racing readers
    // of a published view do no harm.
    private int hash;
    private ResourceQuantities? quantities;

    private ResourceSet(ResourceItem[] items) => this.items = items;

    /// <summary>True if there is nothing in it.</summary>
    public bool IsEmpty => items.Length == 0;

    /// <summary>The items in canonical order, in place.</summary>
    public ReadOnlySpan<ResourceItem> Items => items;

    /// <summary>What no role has reserved.</summary>
    public ResourceSet Unreserved => Where(static (key, _) => key.IsUnreserved);

    /// <summary>What some role has reserved.</summary>
    public ResourceSet Reserved => Where(static (key, _) => !key.IsUnreserved);

    /// <summary>The persistent volumes.</summary>
    public ResourceSet PersistentVolumes => Where(static (key, _) => key.IsPersistentVolume);

    /// <summary>What the agent may take back at any time.</summary>
    public ResourceSet Revocable => Where(static (key, _) => key.Details.IsRevocable);

    /// <summary>What stays until given back.</summary>
    public ResourceSet NonRevocable => Where(static (key, _) => !key.Details.IsRevocable);

    /// <summary>What several tasks may use at once.</summary>
    public ResourceSet Shared => Where(static (key, _) => key.Details.IsShared);

    /// <summary>What one task uses alone.</summary>
    public ResourceSet NonShared => Where(static (key, _) => !key.Details.IsShared);

    /// <summary>The items with one reservation at most: all the older format can say.</summary>
    public ResourceSet Unrefined => Where(static (key, _) => key.Reservations.Count < 2);

    /// <summary>Scalar amounts by name, over all items of that name.</summary>
    public ResourceQuantities Quantities => quantities ??= ResourceQuantities.From(items);

    /// <summary>Sorts the items and merges what belongs together; empty items vanish.</summary>
    public static ResourceSet Of(params IEnumerable<ResourceItem> unsorted)
    {
        var sorted = unsorted.Where(item => !item.IsEmpty).ToArray();
        Array.Sort(sorted, static (left, right) => left.CompareTo(right));
        return new ResourceSet(Merge(sorted)).OrEmpty();
    }

    /// <summary>
    /// Reads wire resources in either reservation format; allocation roles are ignored, invalid
    /// and empty resources skipped, as <c>Resources</c> does.
    /// </summary>
    public static ResourceSet FromWire(Repeated<Resource> resources)
    {
        if (resources.IsEmpty)
        {
            return Empty;
        }

        var read = new List<ResourceItem>(resources.Count);
        foreach (var resource in resources)
        {
            if (Validation.ResourceValidation.Validate(resource) is null)
            {
                read.Add(WireResources.Read(resource));
            }
        }

        return Of(read);
    }

    /// <summary>Writes the set as a framework of the given abilities expects it.</summary>
    public Repeated<Resource> ToWire(ResourceFormat format) => WireResources.Write(items, format);

    /// <summary>What is reserved to exactly this role.</summary>
    public ResourceSet ReservedTo(string role) =>
        Where(static (key, name) => key.ReservationRole == name, role);

    /// <summary>What a framework in the role may be given.</summary>
    public ResourceSet AllocatableTo(string role) =>
        Where(static (key, name) => key.IsAllocatableTo(name), role);

    /// <summary>The items of one name.</summary>
    public ResourceSet Named(string name) =>
        Where(static (key, wanted) => key.Name == wanted, name);

    /// <summary>
    /// The amount of a scalar over all items, or null when there is none of that name.
    /// </summary>
    /// <returns>Thousandths of the resource's unit.</returns>
    public long? Scalar(string name)
    {
        long? total = null;
        foreach (ref readonly var item in Items)
        {
            if (item.Key.Kind == ValueKind.Scalar && item.Key.Name == name)
            {
                total = FixedPoint.Add(total ?? 0, item.Amount);
            }
        }

        return total;
    }

    /// <summary>Everything in either set.</summary>
    public ResourceSet Add(ResourceSet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        var merged = new ResourceItem[items.Length + other.items.Length];
        var (left, right, count) = (0, 0, 0);
        while (left < items.Length && right < other.items.Length)
        {
            var order = items[left].CompareTo(other.items[right]);
            merged[count++] = order switch
            {
                < 0 => items[left++],
                > 0 => other.items[right++],
                _ when !CanMerge(items[left]) => items[left++],
                _ => items[left++].Add(other.items[right++]),
            };
        }

        Append(items.AsSpan(left), merged, ref count);
        Append(other.items.AsSpan(right), merged, ref count);
        return new ResourceSet(Trim(merged, count));
    }

    /// <summary>
    /// What is left without the other set. What this set does not have is ignored, and an item
    /// that would become negative vanishes.
    /// </summary>
    public ResourceSet Subtract(ResourceSet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return this;
        }

        var kept = new ResourceItem[items.Length];
        var (right, count) = (0, 0);
        foreach (ref readonly var item in Items)
        {
            var order = SkipTo(other, item, ref right);
            var rest = order == 0 ? item.Subtract(other.items[right++]) : item;
            if (!rest.IsEmpty)
            {
                kept[count++] = rest;
            }
        }

        return new ResourceSet(Trim(kept, count)).OrEmpty();
    }

    /// <summary>True if the other set could be taken out of this one.</summary>
    public bool Contains(ResourceSet other)
    {
        var left = 0;
        foreach (ref readonly var wanted in other.Items)
        {
            if (SkipTo(this, wanted, ref left) != 0 || !items[left++].Contains(wanted))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// True if for each name there is at least the amount; numbers and names of RANGES and SET
    /// resources count one each (src/common/resources.cpp, <c>Resources::contains</c>).
    /// </summary>
    public bool Contains(ResourceQuantities amounts)
    {
        foreach (var wanted in amounts.Items)
        {
            var remaining = wanted.Thousandths;
            foreach (ref readonly var item in Items)
            {
                remaining -= item.Key.Name == wanted.Name ? item.Quantity : 0;
            }

            if (remaining > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a reservation on top of each item's stack.</summary>
    public ResourceSet PushReservation(ResourceReservationInfo reservation) =>
        Select(item => item.With(item.Key.With(item.Key.Reservations.Add(reservation))));

    /// <summary>Takes the innermost reservation off each item; unreserved items stay.</summary>
    public ResourceSet PopReservation() => Select(item => item.With(
        item.Key.With([.. item.Key.Reservations.SkipLast(1)])));

    /// <summary>The same things without any reservation.</summary>
    public ResourceSet ToUnreserved() =>
        Reserved.IsEmpty ? this : Select(item => item.With(item.Key.With([])));

    /// <summary>The disks that the volumes were made from; everything else stays.</summary>
    public ResourceSet WithoutVolumes() => PersistentVolumes.IsEmpty
        ? this
        : Select(item => item.Key.IsPersistentVolume
            ? item.With(item.Key.With(item.Key.Details.WithoutVolume()))
            : item);

    /// <summary>
    /// At most so much of each scalar; names without an amount are left out, and so is what is
    /// too large and cannot be divided (src/common/resources_utils.cpp, shrinkResources).
    /// </summary>
    public ResourceSet ShrinkTo(Func<string, long?> most)
    {
        var left = new Dictionary<string, long>(StringComparer.Ordinal);
        var kept = new List<ResourceItem>(items.Length);
        foreach (ref readonly var item in Items)
        {
            if (most(item.Key.Name) is not { } limit)
            {
                kept.Add(item);
                continue;
            }

            var rest = left.GetValueOrDefault(item.Key.Name, limit);
            var shrunk = item.Amount <= rest ? item : item.With(rest);
            if (!shrunk.IsEmpty && (item.Amount <= rest || !item.Key.IsExclusive))
            {
                left[item.Key.Name] = rest - shrunk.Amount;
                kept.Add(shrunk);
            }
        }

        return Of(kept);
    }

    /// <summary>
    /// The print form of Mesos's logs and error texts: <c>cpus(allocated: eng):2; mem…:128</c>,
    /// <c>{}</c> when empty.
    /// </summary>
    /// <param name="allocatedRole">The role to print as allocated, or null for none.</param>
    public string Print(string? allocatedRole = null) =>
        ResourcePrinter.Print(items, allocatedRole);

    /// <inheritdoc/>
    public bool Equals(ResourceSet? other)
    {
        if (other is null || items.Length != other.items.Length)
        {
            return false;
        }

        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].IsSameAs(other.items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceSet);

    /// <summary>A hash that is the same in every run.</summary>
    public override int GetHashCode()
    {
        if (hash == 0)
        {
            var chain = StableHash.Seed;
            foreach (ref readonly var item in Items)
            {
                chain = item.AddTo(chain);
            }

            hash = chain;
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => Print();

    private static bool CanMerge(in ResourceItem item) =>
        !item.Key.IsExclusive || item.Key.Details.IsShared;

    private static ResourceItem[] Merge(ResourceItem[] sorted)
    {
        var count = 0;
        foreach (ref readonly var item in sorted.AsSpan())
        {
            if (count > 0 && CanMerge(item) && sorted[count - 1].CompareTo(item) == 0)
            {
                sorted[count - 1] = sorted[count - 1].Add(item);
            }
            else
            {
                sorted[count++] = item;
            }
        }

        return Trim(sorted, count);
    }

    // Moves the position to the first item not before the wanted one; 0 if it is the same kind.
    private static int SkipTo(ResourceSet set, in ResourceItem wanted, ref int position)
    {
        var order = -1;
        while (position < set.items.Length
            && (order = set.items[position].CompareTo(wanted)) < 0)
        {
            position++;
        }

        return position < set.items.Length ? order : -1;
    }

    private static void Append(
        ReadOnlySpan<ResourceItem> rest, ResourceItem[] merged, ref int count)
    {
        rest.CopyTo(merged.AsSpan(count));
        count += rest.Length;
    }

    private static ResourceItem[] Trim(ResourceItem[] buffer, int count) =>
        count == buffer.Length ? buffer : buffer[..count];

    private ResourceSet Select(Func<ResourceItem, ResourceItem> change) => Of(items.Select(change));

    private ResourceSet Where(Func<ResourceKey, string, bool> isWanted, string argument = "")
    {
        var count = 0;
        foreach (ref readonly var item in Items)
        {
            count += isWanted(item.Key, argument) ? 1 : 0;
        }

        if (count == items.Length || count == 0)
        {
            return count == 0 ? Empty : this;
        }

        var wanted = new ResourceItem[count];
        count = 0;
        foreach (ref readonly var item in Items)
        {
            if (isWanted(item.Key, argument))
            {
                wanted[count++] = item;
            }
        }

        return new ResourceSet(wanted);
    }

    private ResourceSet OrEmpty() => IsEmpty ? Empty : this;
}
