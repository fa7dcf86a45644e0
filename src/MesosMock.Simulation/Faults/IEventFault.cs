using MesosMock.Protocol.V1.Scheduler;
using MesosMock.Simulation.State;

namespace MesosMock.Simulation.Faults;

/// <summary>A fault that steps in between the master and a framework's stream.</summary>
internal interface IEventFault
{
    /// <summary>An event to a connected framework.</summary>
    /// <returns>What becomes of it.</returns>
    EventVerdict OnEvent(Framework framework, Event message);
}
