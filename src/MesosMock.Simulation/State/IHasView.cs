namespace MesosMock.Simulation.State;

/// <summary>Something whose view for readers is kept until something of it changes.</summary>
internal interface IHasView
{
    /// <summary>What readers see of it changed: its next view has to be made anew.</summary>
    void Changed();
}
