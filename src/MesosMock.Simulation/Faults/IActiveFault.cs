namespace MesosMock.Simulation.Faults;

/// <summary>A fault that acts on its targets at its times.</summary>
internal interface IActiveFault
{
    /// <summary>Whether the fault can act on a target as it is now.</summary>
    bool CanAct(in FaultSubject target);

    /// <summary>How many targets it takes; null leaves that to the mode of its rule.</summary>
    int? Wanted(int candidates) => null;

    /// <summary>Acts on one target.</summary>
    void Act(in FaultSubject target);
}
