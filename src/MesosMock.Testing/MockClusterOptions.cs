using MesosMock.Simulation.Configuration;
using Microsoft.Extensions.Logging;

namespace MesosMock.Testing;

/// <summary>What a cluster in a test is made of.</summary>
public sealed record MockClusterOptions
{
    /// <summary>What ids, uuids and every draw follow from.</summary>
    /// <value>0 to 9223372036854775807. Default 1: a test does the same each time.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Number of agents, all alike.</summary>
    /// <value>1 to 1000000. Default 2.</value>
    public int Agents { get; init; } = 2;

    /// <summary>Simulated seconds per real second.</summary>
    /// <value>Above 0. Default 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>Changes whatever else there is to configure: delays, ratios, groups of agents.
    /// </summary>
    /// <value>Gets the defaults with seed and agents set. Default null: nothing.</value>
    public Func<ClusterOptions, ClusterOptions>? Configure { get; init; }

    /// <summary>Real time that waits and expectations take at most if they do not say.</summary>
    /// <value>Default 10 s.</value>
    public TimeSpan Patience { get; init; } = MockCluster.PatienceDefault;

    /// <summary>Folder for the journals of failed expectations.</summary>
    /// <value>Default null: the folder for temporary files.</value>
    public string? JournalFolder { get; init; }

    /// <summary>Where the mock logs.</summary>
    /// <value>Default null: nowhere.</value>
    public ILoggerFactory? Loggers { get; init; }
}
