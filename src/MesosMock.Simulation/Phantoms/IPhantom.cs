using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Phantoms;

/// <summary>A scheduler that lives within the machine.</summary>
internal interface IPhantom
{
    /// <summary>An event for it. Whatever it does about it, it does later.</summary>
    void Receive(Framework framework, Event message);
}
