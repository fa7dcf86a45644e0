using MesosMock.Simulation.Views;

namespace MesosMock.Console.Shell;

/// <summary>What panes read of a cluster besides its view; empty until there is a server.</summary>
internal sealed class ConsoleSources
{
    /// <summary>The clock of the console.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The calls and events.</summary>
    public IClusterTraffic? Traffic { get; set; }

    /// <summary>What happened, and what led to it.</summary>
    public IClusterJournal? Journal { get; set; }
}
