namespace MesosMock.Simulation.Actions;

/// <summary>How far an action goes. Only a console asks; nobody else ever does.</summary>
public enum Danger
{
    /// <summary>It breaks nothing.</summary>
    None,

    /// <summary>What it breaks can be mended.</summary>
    Reversible,

    /// <summary>It acts on everything at once.</summary>
    Many,

    /// <summary>What it breaks stays broken.</summary>
    Final,
}
