namespace MesosMock.Simulation.Configuration;

/// <summary>Whether what tasks use is missing from later offers.</summary>
public enum CapacityMode
{
    /// <summary>
    /// Every framework is offered every agent's full unreserved amount as if it were alone.
    /// </summary>
    Infinite,

    /// <summary>What is offered or used is gone until it is released, as in a cluster.</summary>
    Finite,
}
