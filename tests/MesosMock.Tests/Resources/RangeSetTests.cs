using MesosMock.Simulation.Resources;

namespace MesosMock.Tests.Resources;

public sealed class RangeSetTests
{
    private const int Numbers = 24;

    [Fact]
    public void Neighbouring_and_overlapping_ranges_become_one()
    {
        var ranges = RangeSet.Of([(7, 7), (1, 3), (4, 5), (2, 4)]);

        Assert.Equal("[1-5, 7-7]", ranges.ToString());
        Assert.Equal(6UL, ranges.Count);
    }

    [Fact]
    public void The_highest_number_does_not_wrap_around()
    {
        var top = RangeSet.Of([(ulong.MaxValue - 1, ulong.MaxValue)]);

        var both = top.Add(RangeSet.Of([(0, 1)]));

        Assert.Equal(2, both.RangeCount);
        Assert.Equal(RangeSet.Of([(0, 1)]), both.Subtract(top));
    }

    [Fact]
    public void Operations_agree_with_plain_sets_of_numbers()
    {
        for (var seed = 1; seed <= 3000; seed++)
        {
            var random = new Random(seed);
            var (a, b) = (Next(random), Next(random));
            var (left, right) = (Of(a), Of(b));
            var message = $"seed {seed}: {left} and {right}";

            Assert.True(left.Add(right).Equals(Of([.. a.Union(b)])), message);
            Assert.True(left.Subtract(right).Equals(Of([.. a.Except(b)])), message);
            Assert.True(left.Contains(right) == b.IsSubsetOf(a), message);
            Assert.True(left.Count == (ulong)a.Count, message);
        }
    }

    private static HashSet<ulong> Next(Random random) =>
        [.. Enumerable.Range(0, Numbers).Where(_ => random.Next(3) > 0).Select(n => (ulong)n)];

    private static RangeSet Of(HashSet<ulong> numbers) =>
        RangeSet.Of(numbers.Select(number => (number, number)));
}
