using BenchmarkDotNet.Attributes;

namespace MesosMock.Benchmarks.Machine;

/// <summary>
/// One allocation round that offers every agent, and the DECLINE of each offer. The figure is for
/// one offer.
/// </summary>
[MemoryDiagnoser]
public class AllocationRound
{
    private BenchCluster _cluster = new(1);

    /// <summary>Size of the cluster.</summary>
    [Params(100, 1000, 10_000)]
    public int Agents { get; set; }

    [GlobalSetup]
    public void Setup() => _cluster = new(Agents);

    [Benchmark]
    public int Offer_and_decline_all()
    {
        var declined = 0;
        while (_cluster.Offers.TryDequeue(out var offer))
        {
            _cluster.Decline(offer);
            declined++;
        }

        _cluster.NextRound();
        return _cluster.Offers.Count >= Agents
            ? declined
            : throw new InvalidOperationException($"Only {_cluster.Offers.Count} offers came.");
    }
}
