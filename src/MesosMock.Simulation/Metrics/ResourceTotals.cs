using MesosMock.Protocol.V1;
using MesosMock.Simulation.Resources;

namespace MesosMock.Simulation.Metrics;

/// <summary>
/// Sums of the four kinds of resources that a master shows as metrics, plain and revocable ones
/// apart.
/// </summary>
internal sealed class ResourceTotals
{
    /// <summary>The kinds in a master's order.</summary>
    public static readonly string[] Names = ["cpus", "gpus", "mem", "disk"];

    private readonly long[] _plain = new long[Names.Length];
    private readonly long[] _revocable = new long[Names.Length];

    /// <summary>Enters resources, or takes them out.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="times">How often they are entered, or, below 0, taken out.</param>
    public void Add(ResourceSet resources, int times)
    {
        foreach (ref readonly var item in resources.Items)
        {
            var place = item.Key.Kind == ValueKind.Scalar
                ? Array.IndexOf(Names, item.Key.Name)
                : -1;
            if (place >= 0)
            {
                var sums = item.Key.Details.IsRevocable ? _revocable : _plain;
                sums[place] += times * item.Amount;
            }
        }
    }

    /// <summary>The sum of one kind.</summary>
    /// <param name="place">Its place in <see cref="Names"/>.</param>
    /// <param name="isRevocable">Which of its two sums.</param>
    public double Of(int place, bool isRevocable) =>
        (isRevocable ? _revocable : _plain)[place] / 1000.0;
}
