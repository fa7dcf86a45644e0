namespace MesosMock.Simulation.Views;

/// <summary>The calls and events that went over the wire, for whoever wants to look.</summary>
public interface IClusterTraffic
{
    /// <summary>Keeps messages from now on; before that none is kept.</summary>
    void Watch();

    /// <summary>Reads what is kept, oldest first.</summary>
    /// <param name="after">Only messages with a higher number.</param>
    IReadOnlyList<TrafficRecord> Read(long after);
}
