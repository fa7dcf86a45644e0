using System.Text;

namespace MesosMock.Simulation.Resources;

/// <summary>
/// Numbers as sorted, disjoint, coalesced closed ranges: <c>[1-5, 7-7]</c>. Immutable.
/// </summary>
/// <remarks>
/// Semantics of src/common/values.cpp (<c>coalesce</c> and the operators on Value::Ranges).
/// </remarks>
internal sealed class RangeSet : IEquatable<RangeSet>
{
    /// <summary>No numbers at all.</summary>
    public static readonly RangeSet Empty = new([]);

    // Begin and end alternate: one array keeps a port list of an offer in one allocation.
    private readonly ulong[] bounds;

    private RangeSet(ulong[] bounds) => this.bounds = bounds;

    /// <summary>How many ranges there are.</summary>
    public int RangeCount => bounds.Length / 2;

    /// <summary>True if no number is in it.</summary>
    public bool IsEmpty => bounds.Length == 0;

    /// <summary>How many numbers are in it; wraps only for the full 64-bit range.</summary>
    public ulong Count
    {
        get
        {
            var count = 0UL;
            for (var i = 0; i < bounds.Length; i += 2)
            {
                count = unchecked(count + bounds[i + 1] - bounds[i] + 1);
            }

            return count;
        }
    }

    /// <summary>Sorts and merges the given ranges; an inverted one counts as empty.</summary>
    public static RangeSet Of(IEnumerable<(ulong Begin, ulong End)> ranges)
    {
        var sorted = ranges.Where(range => range.Begin <= range.End).ToList();
        sorted.Sort();
        var merged = new List<ulong>(sorted.Count * 2);
        foreach (var (begin, end) in sorted)
        {
            Append(merged, begin, end);
        }

        return Wrap(merged);
    }

    /// <summary>The first number of a range.</summary>
    public ulong BeginOf(int range) => bounds[2 * range];

    /// <summary>The last number of a range.</summary>
    public ulong EndOf(int range) => bounds[(2 * range) + 1];

    /// <summary>All numbers of both.</summary>
    public RangeSet Add(RangeSet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return IsEmpty ? other : this;
        }

        var merged = new List<ulong>(bounds.Length + other.bounds.Length);
        var (left, right) = (0, 0);
        while (left < RangeCount || right < other.RangeCount)
        {
            var takesLeft = right == other.RangeCount
                || (left < RangeCount && BeginOf(left) <= other.BeginOf(right));
            var (source, range) = takesLeft ? (this, left++) : (other, right++);
            Append(merged, source.BeginOf(range), source.EndOf(range));
        }

        return Wrap(merged);
    }

    /// <summary>The numbers that are not in <paramref name="other"/>.</summary>
    public RangeSet Subtract(RangeSet other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return this;
        }

        var kept = new List<ulong>(bounds.Length + 2);
        var cut = 0;
        for (var i = 0; i < RangeCount; i++)
        {
            cut = CutOut(kept, BeginOf(i), EndOf(i), other, cut);
        }

        return Wrap(kept);
    }

    /// <summary>True if every number of <paramref name="other"/> is in this.</summary>
    public bool Contains(RangeSet other)
    {
        var mine = 0;
        for (var i = 0; i < other.RangeCount; i++)
        {
            while (mine < RangeCount && EndOf(mine) < other.BeginOf(i))
            {
                mine++;
            }

            if (mine == RangeCount || BeginOf(mine) > other.BeginOf(i)
                || EndOf(mine) < other.EndOf(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Orders by the bounds, first difference decides.</summary>
    public int CompareTo(RangeSet other) =>
        bounds.AsSpan().SequenceCompareTo(other.bounds.AsSpan());

    /// <inheritdoc/>
    public bool Equals(RangeSet? other) =>
        other is not null && bounds.AsSpan().SequenceEqual(other.bounds);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RangeSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = StableHash.Seed;
        foreach (var bound in bounds)
        {
            hash = StableHash.Add(hash, unchecked((long)bound));
        }

        return hash;
    }

    /// <summary>Mesos's print form: <c>[31000-31005, 31007-31007]</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < RangeCount; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(BeginOf(i)).Append('-').Append(EndOf(i));
        }

        return text.Append(']').ToString();
    }

    private static RangeSet Wrap(List<ulong> bounds) =>
        bounds.Count == 0 ? Empty : new RangeSet([.. bounds]);

    // Needs ascending begins; neighbours and overlaps grow the last range instead.
    private static void Append(List<ulong> merged, ulong begin, ulong end)
    {
        var last = merged.Count - 1;
        if (last >= 0 && (begin <= merged[last] || begin - 1 == merged[last]))
        {
            merged[last] = Math.Max(merged[last], end);
            return;
        }

        merged.Add(begin);
        merged.Add(end);
    }

    // Appends what is left of one range; returns the first cut that a later range may still meet.
    private static int CutOut(List<ulong> kept, ulong begin, ulong end, RangeSet cuts, int cut)
    {
        while (cut < cuts.RangeCount && cuts.EndOf(cut) < begin)
        {
            cut++;
        }

        while (cut < cuts.RangeCount && cuts.BeginOf(cut) <= end)
        {
            if (cuts.BeginOf(cut) > begin)
            {
                kept.Add(begin);
                kept.Add(cuts.BeginOf(cut) - 1);
            }

            if (cuts.EndOf(cut) >= end)
            {
                return cut;
            }

            begin = cuts.EndOf(cut) + 1;
            cut++;
        }

        kept.Add(begin);
        kept.Add(end);
        return cut;
    }
}
