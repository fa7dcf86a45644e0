namespace MesosMock.Simulation.Emulation;

/// <summary>What may be set by the lines of ratios.</summary>
internal enum RatioKind
{
    /// <summary>A fraction from 0 to 1.</summary>
    Share,

    /// <summary>A duration, or a distribution of them.</summary>
    Delay,

    /// <summary>On or off.</summary>
    Switch,
}
